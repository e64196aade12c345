/* The ways to send a plan: its link copied, shared, mailed, as a QR code, on paper, in a calendar. */

import { calendar } from "./calendar.js"
import { doseParts } from "./plan-words.js"
import { qr, qrPath } from "./qr.js"

const LONGEST_CODE = 1000

export class Send {
  /* `names` gives the name of an item, `now` the plan with its link: { plan, link }. */
  constructor(part, words, names, now) {
    Object.assign(this, { part, words, names, now })
    part("send").addEventListener("click", event => this.#pressed(event.target.closest("[data-act]")))
    this.#button("share").hidden = !navigator.share
    addEventListener("beforeprint", () => this.#draw())
  }

  /* Take the plan as it is now. */
  renew() {
    const { link } = this.now()
    this.part("mail").href = `mailto:?subject=${encodeURIComponent(this.words.title)}&body=${encodeURIComponent(link)}`
    this.part("look").href = new URL(link).hash
    this.part("link").hidden = true
    this.part("said").textContent = ""
    if (!this.part("qr").hidden) this.#draw()
  }

  #button(act) { return this.part("send").querySelector(`[data-act="${act}"]`) }
  #say(word) { this.part("said").textContent = word }

  #pressed(button) {
    const acts = { copy: () => this.#copy(), share: () => this.#share(), qr: () => this.#toggle(button), print: () => print(), calendar: () => this.#calendar() }
    acts[button?.dataset.act]?.()
  }

  async #copy() {
    const { link } = this.now()
    try {
      await navigator.clipboard.writeText(link)
      this.#say(this.words.copied)
    } catch {
      this.#say(this.words.not_copied)
      Object.assign(this.part("link"), { textContent: link, hidden: false })
      getSelection().selectAllChildren(this.part("link"))
    }
  }

  async #share() {
    await navigator.share({ title: this.words.title, url: this.now().link }).catch(() => {})
  }

  #toggle(button) {
    const open = button.getAttribute("aria-expanded") !== "true"
    button.setAttribute("aria-expanded", String(open))
    this.part("qr").hidden = !open
    if (open) this.#draw()
  }

  /* On screen the code stands when it is asked for, on paper always. */
  #draw() {
    const { link } = this.now(), rows = link.length <= LONGEST_CODE ? qr(link, link.length > 400 ? "L" : "M") : null
    if (!rows) return void this.part("qr").replaceChildren(document.createTextNode(this.words.qr_too_long))
    const { path, size } = qrPath(rows)
    this.part("qr").innerHTML = `<svg viewBox="0 0 ${size} ${size}" role="img" shape-rendering="crispEdges"><title></title><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}"/></svg>`
    this.part("qr").querySelector("title").textContent = link
  }

  #calendar() {
    const { plan, link } = this.now()
    const days = {}
    for (const item of plan.items) for (const day of item.days ?? "") (days[day] ??= []).push(this.#line(item))
    if (!Object.keys(days).length) return void this.#say(this.words.no_days)
    const weeks = Number(/\d+/.exec(plan.weeks ?? "")?.[0] ?? 0)
    const file = new Blob([calendar({ title: this.words.title, link, weeks, id: new URL(link).hash.slice(-12), days })], { type: "text/calendar" })
    const way = Object.assign(document.createElement("a"), { href: URL.createObjectURL(file), download: "plan.ics" })
    way.click()
    setTimeout(() => URL.revokeObjectURL(way.href), 1000)
  }

  #line(item) {
    return [this.names(item), ...doseParts({ ...item, days: undefined }, this.words)].join(" · ")
  }
}
