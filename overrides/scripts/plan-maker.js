/* The maker of plans: what is typed goes into the draft, and what the draft holds is shown. */

import { dragging } from "./drag.js"
import { LIMITS } from "./plan-link.js"
import { Search } from "./plan-search.js"
import { shortly } from "./plan-typed.js"
import { doseParts } from "./plan-words.js"

export class Maker {
  /* `known` is the file of the exercises, `draft` the plan, `root` the address of the site. */
  constructor(part, known, draft, root, words) {
    Object.assign(this, { part, known, draft, root, words })
    this.list = part("items")
    this.search = new Search(part, known.exercises, items => this.addAll(items)).field
    this.template = document.getElementById("plan-item")
    this.#listen()
    const routines = Object.entries(known.routines).sort(([, one], [, two]) => one.name.localeCompare(two.name))
    for (const [slug, { name }] of routines) part("routines").append(new Option(name, slug))
  }

  #listen() {
    const form = this.part("maker")
    form.addEventListener("submit", event => event.preventDefault())
    form.addEventListener("input", event => this.#typed(event.target))
    form.addEventListener("click", event => this.#pressed(event.target.closest("[data-act]")))
    dragging(this.list, ".guide-item", (from, to) => this.move(from, to))
    this.list.addEventListener("focusin", ({ target }) => {
      if (target.matches(".guide-item__dose input:not([type=checkbox])")) this.#select(target)
    })
  }

  /* What is usual stands there to be typed over. To select in a field takes the focus back from where it may have gone. */
  #select(field) {
    const { value } = field
    requestAnimationFrame(() => { if (document.activeElement === field && field.value === value) field.select() })
  }

  /* Show the draft. While somebody types, the fields stay as they are. */
  show(typing) {
    const { plan, canUndo } = this.draft
    for (const name of ["empty", "starters"]) this.part(name).hidden = plan.items.length > 0
    this.#button("undo").disabled = !canUndo
    this.#button("clear").disabled = plan.items.length === 0
    this.#button("on").hidden = plan.items.length === 0
    if (typing) return
    for (const field of this.part("whole").querySelectorAll("[name]")) field.value = plan[field.name] ?? ""
    const open = [...this.list.children].map(row => row.querySelector("details").open)
    this.list.replaceChildren(...plan.items.map((item, at) => this.#row(item, plan.items.length === open.length && open[at])))
  }

  #button(act) { return this.part("maker").querySelector(`[data-act="${act}"]`) }

  #row(item, open) {
    const row = document.importNode(this.template.content, true).firstElementChild
    const known = this.known.exercises[item.slug] ?? this.known.exercises[this.known.moved[item.slug]]
    const name = row.querySelector(".guide-item__name"), own = row.querySelector(".guide-item__own"), picture = row.querySelector("img")
    name.textContent = known?.name ?? item.slug ?? ""
    name.hidden = item.own !== undefined
    own.hidden = item.own === undefined
    if (item.slug) name.href = `${this.root}exercises/${item.slug}/`
    if (known?.picture) Object.assign(picture, { src: this.root + known.picture, hidden: false })
    for (const field of row.querySelectorAll("[name]")) {
      if (field.type === "checkbox") field.checked = (item.days ?? "").includes(field.value)
      else field.value = item[field.name] ?? ""
    }
    for (const button of row.querySelectorAll("button")) button.setAttribute("aria-label", `${button.getAttribute("aria-label")}: ${known?.name ?? item.own ?? item.slug}`)
    row.querySelector("details").open = open
    this.#tell(row, item)
    return row
  }

  /* What is folded is said beside what unfolds it, for it is sent too. */
  #tell(row, { side, left, rest, times, days, note }) {
    row.querySelector("[data-told]").textContent = [...doseParts({ side, left, rest, times, days }, this.words), note].filter(Boolean).join(" · ")
  }

  #typed(field) {
    if (field === this.search) return
    if (field === this.part("routines")) return void this.#begin(field)
    const at = [...this.list.children].indexOf(field.closest(".guide-item"))
    const value = field.name === "days" ? this.#daysOf(field) : field.value.trim().replace(/[–—]/g, "-")
    this.draft.change(plan => {
      const target = at < 0 ? plan : plan.items[at]
      if (value || field.name === "own") target[field.name] = value
      else delete target[field.name]
    }, `${at} ${field.name}`)
    if (at >= 0) this.#tell(this.list.children[at], this.draft.plan.items[at])
  }

  #daysOf(field) {
    return [...field.closest("fieldset").querySelectorAll(":checked")].map(box => box.value).sort().join("")
  }

  #pressed(button) {
    if (!button) return
    const at = [...this.list.children].indexOf(button.closest(".guide-item"))
    const acts = {
      undo: () => this.draft.undo(),
      clear: () => this.draft.change(plan => { for (const name of Object.keys(plan)) delete plan[name]; plan.items = [] }),
      own: () => this.#addOwn(),
      on: () => this.#goOn(),
      up: () => this.move(at, at - 1, "up"),
      down: () => this.move(at, at + 1, "down"),
      remove: () => this.#remove(at),
    }
    acts[button.dataset.act]?.()
  }

  #addOwn() {
    this.addAll([{ own: "" }])
    this.list.lastElementChild?.querySelector(".guide-item__own").focus()
  }

  /* Go past the exercises, to what is said of the whole plan. */
  #goOn() {
    this.part("whole").scrollIntoView()
    this.part("whole").querySelector("input").focus({ preventScroll: true })
  }

  /* Add them behind the others, as many as there is room for, and say which. */
  addAll(items) {
    const added = items.slice(0, Math.max(0, LIMITS.items - this.draft.plan.items.length))
    if (!added.length) return
    this.draft.change(plan => plan.items.push(...added))
    const names = added.filter(({ slug }) => slug).map(item => [this.known.exercises[item.slug]?.name, shortly(item)].filter(Boolean).join(" · "))
    Object.assign(this.part("added"), { textContent: `${this.part("added").dataset.word} ${names.join(", ")}`, hidden: !names.length })
  }

  /* Add what a page of this site sends: exercises by their slugs, or a routine. */
  take(what, slugs) {
    const { exercises, moved, routines } = this.known
    if (what === "routine") return void this.addAll(Object.hasOwn(routines, slugs) ? routines[slugs].items : [])
    const now = slugs.split(",").map(slug => Object.hasOwn(moved, slug) ? moved[slug] : slug)
    this.addAll(now.filter(slug => Object.hasOwn(exercises, slug)).map(slug => ({ slug, ...exercises[slug].dose })))
  }

  move(from, to, act) {
    const last = this.draft.plan.items.length - 1
    if (to < 0 || to > last || from === to) return
    this.draft.change(plan => plan.items.splice(to, 0, ...plan.items.splice(from, 1)))
    if (act) this.list.children[to].querySelector(`[data-act="${act}"]`).focus()
  }

  #remove(at) {
    this.draft.change(plan => plan.items.splice(at, 1))
    const next = this.list.children[Math.min(at, this.list.children.length - 1)]
    ;(next?.querySelector('[data-act="remove"]') ?? this.search).focus()
  }

  #begin(field) {
    this.take("routine", field.value)
    field.value = ""
  }

  /* Begin with a routine whose button goes: what follows has the focus. */
  begin(slug) {
    this.take("routine", slug)
    this.#button("on").focus({ preventScroll: true })
  }
}
