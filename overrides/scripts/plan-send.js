/* The ways to send a plan: its link copied, shared, mailed, as a QR code, on paper, in a calendar. */

import { copyText } from "./copying.js"
import { doseParts } from "./plan-words.js"

const LONGEST_WAY = 110 // more than a line on paper; nobody types it

export class Send {
  /* `names` gives the name of an item, `now` the plan with its link: { plan, link, made }, where `made` says that it is being made here; `laidOut` waits for the sheet of paper. */
  constructor(part, words, names, now, laidOut) {
    Object.assign(this, { part, words, names, now, laidOut })
    part("send").addEventListener("click", event => this.#pressed(event.target.closest("[data-act]")))
    this.#button("share").hidden = !navigator.share
    addEventListener("beforeprint", () => this.#draw())
  }

  /* Take the plan as it is now. */
  renew() {
    const { plan, link, made } = this.now()
    const none = made && plan.items.length === 0
    this.#button("copy").disabled = none
    this.part("first").hidden = !none
    this.#button("calendar").hidden = !made && !plan.items.some(({ days }) => days) // only who makes a plan can choose days
    this.part("mail").href = `mailto:?subject=${encodeURIComponent(this.words.title)}&body=${encodeURIComponent(link)}`
    this.part("look").href = new URL(link).hash
    this.part("link").hidden = true
    this.part("said").textContent = ""
    this.part("way").textContent = link.length > LONGEST_WAY ? link.split("#")[0] : link
    if (!this.part("qr").hidden) this.#draw()
    else if (plan.items.length) this.#painter() // before somebody prints
  }

  #button(act) { return this.part("send").querySelector(`[data-act="${act}"]`) }
  #say(word) { this.part("said").textContent = word }

  #pressed(button) {
    const acts = { copy: () => this.#copy(), share: () => this.#share(), qr: () => this.#toggle(button), print: () => this.#print(), calendar: () => this.#calendar() }
    acts[button?.dataset.act]?.()
  }

  async #copy() {
    const { link } = this.now()
    const done = await copyText(link)
    this.#say(done ? this.words.copied : this.words.not_copied)
    if (done) return
    Object.assign(this.part("link"), { textContent: link, hidden: false })
    getSelection().selectAllChildren(this.part("link"))
  }

  async #share() {
    await navigator.share({ title: this.words.title, url: this.now().link }).catch(() => {})
  }

  async #print() {
    await Promise.all([this.laidOut(), this.#painter()])
    await Promise.all([...this.part("cards").querySelectorAll("img")].map(image => image.decode().catch(() => {})))
    print()
  }

  #toggle(button) {
    const open = button.getAttribute("aria-expanded") !== "true"
    button.setAttribute("aria-expanded", String(open))
    this.part("qr").hidden = !open
    if (open) this.#draw()
  }

  async #painter() {
    this.paint ??= (await import("./qr-picture.js")).pictureOf
  }

  /* On screen the code stands when it is asked for, on paper always; there it can't be waited for. */
  async #draw() {
    if (!this.paint) await this.#painter()
    this.part("qr").replaceChildren(this.paint(this.now().link) ?? this.words.qr_too_long)
  }

  async #calendar() {
    const { calendar } = await import("./calendar.js")
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
