/* A plan as its client sees it: a card for each exercise, filled from the exercise's own page. */

import { pageAt, partOf, putFigure } from "./exercise-page.js"
import { today } from "./lists.js"
import { make } from "./make.js"
import { doseParts } from "./plan-words.js"
import { device } from "./store.js"

const TICKS = "ticks"
const PARTS = ["setup", "steps", "cues", "stop"]
const BOXES = 12

const ticks = () => {
  const found = device.read(TICKS)
  return found?.day === today() ? found : { day: today(), done: {} }
}
const keepTick = (name, done) => {
  const found = ticks()
  found.done[name] = done
  device.write(TICKS, found)
}

export class View {
  constructor(part, known, words, root) {
    Object.assign(this, { part, known, words, root })
    this.template = document.getElementById("plan-card")
  }

  /* Show what a link holds; a promise that is kept when every page it names has come. */
  show({ plan, problems, damaged }) {
    const cards = plan.items.map((item, at) => this.#card(item, at))
    this.part("damaged").hidden = !damaged
    this.part("unknown-version").hidden = true
    this.part("kept-here").hidden = cards.length === 0
    this.#whom(plan)
    this.part("cards").replaceChildren(...this.#faults(problems), ...cards.map(([card]) => card))
    this.part("care").hidden = cards.length === 0
    this.#signs(plan.items)
    return Promise.all(cards.map(([, page]) => page))
  }

  showUnknownVersion() {
    this.part("cards").replaceChildren()
    this.part("whom").replaceChildren()
    for (const [name, hidden] of [["damaged", true], ["unknown-version", false], ["kept-here", true], ["plan-note", true], ["care", true]]) this.part(name).hidden = hidden
  }

  /* For whom, from whom and when: what the plan does not say is a line to write on, on paper alone. */
  #whom(plan) {
    const row = (word, value, given) => make("div", given, make("dt", {}, this.words[word]), make("dd", {}, value))
    const rows = [["whom", plan.for], ["sender", plan.from], ["weeks", plan.weeks], ["date", ""]]
    const told = ([word, value]) => value ? row(word, value, {}) : word !== "weeks" && row(word, "", { class: "guide-shown__blank" })
    this.part("whom").replaceChildren(...rows.map(told).filter(Boolean))
    this.part("plan-note").textContent = plan.note ?? ""
    this.part("plan-note").hidden = !plan.note
  }

  /* Each fault once, with the number of the exercise that it is in. */
  #faults(problems) {
    const said = new Set(problems.map(({ part, what }) => `${part ? `${part}. ` : ""}${this.words[`fault-${what}`]}`))
    return [...said].map(text => Object.assign(document.createElement("p"), { className: "guide-shown__fault", textContent: text }))
  }

  #card(item, at) {
    const slug = this.#slug(item.slug), known = this.known.exercises[slug]
    const card = document.importNode(this.template.content, true).firstElementChild
    const gone = known ? null : this.#gone(item.slug)
    const name = known?.name ?? item.own ?? gone?.name ?? item.slug
    card.querySelector(".guide-dosed__name").textContent = name
    this.#fill(card, item)
    if (known?.picture) Object.assign(card.querySelector("img"), { src: this.root + known.picture, hidden: false })
    this.#tick(card, slug ?? name, at)
    card.querySelector(".guide-dosed__page").hidden = !known
    if (known) card.querySelector(".guide-dosed__page a").href = this.#address(slug)
    if (!known) for (const part of [...PARTS, "figure"]) card.querySelector(`[data-part="${part}"]`).remove()
    if (!known && item.slug) card.querySelector(".guide-dosed__name").after(gone ? this.#nearest(gone) : this.#unknown(item.slug))
    return [card, known && this.#fetch(card, slug)]
  }

  /* The slug that an exercise has now, whatever it was called when the link was made. */
  #slug(slug) { return this.known.exercises[slug] ? slug : this.known.moved[slug] }
  #known(slug) { return this.known.exercises[this.#slug(slug)] }
  #address(slug) { return `${this.root}exercises/${slug}/` }

  /* What became of an exercise that was withdrawn, or that a page of another kind took the place of. */
  #gone(slug) { return this.known.gone[slug] }

  #nearest({ because, see, title }) {
    const said = Object.assign(document.createElement("p"), { className: "guide-shown__fault" })
    const link = Object.assign(document.createElement("a"), { href: this.root + see, textContent: title })
    said.append([this.words.gone, because, this.words.nearest].filter(Boolean).join(" "), " ", link)
    return said
  }

  /* The pages of the exercises that this site has, below its root. */
  addresses(items) {
    return [...new Set(items.map(item => this.#slug(item.slug)).filter(Boolean))].map(slug => `exercises/${slug}/`)
  }

  #shown(at) { return this.part("cards").querySelectorAll(".guide-dosed")[at] }

  /* Tick an exercise for today. */
  tick(at) {
    const box = this.#shown(at).querySelector("input")
    box.checked = true
    box.dispatchEvent(new Event("change"))
  }

  showStop(at) { (this.#shown(at).querySelector('[data-part="stop"]') ?? this.part("care")).scrollIntoView() }

  #unknown(slug) {
    return Object.assign(document.createElement("p"), { className: "guide-shown__fault", textContent: `${this.words["fault-unknown"]} ${slug}` })
  }

  #fill(card, item) {
    const dose = card.querySelector('[data-part="dose"]'), note = card.querySelector('[data-part="note"]')
    dose.textContent = doseParts(item, this.words).join(" · ")
    dose.hidden = !dose.textContent
    note.textContent = item.note ?? ""
    note.hidden = !item.note
    const boxes = Array.from({ length: BOXES }, () => document.createElement("span"))
    card.querySelector('[data-part="boxes"]').append(...boxes)
  }

  #tick(card, name, at) {
    const box = card.querySelector("input"), key = `${at} ${name}`
    box.checked = Boolean(ticks().done[key])
    box.addEventListener("change", () => keepTick(key, box.checked))
  }

  async #fetch(card, slug) {
    try {
      const page = await pageAt(this.#address(slug))
      for (const part of PARTS) this.#put(card, part, partOf(page, part))
      putFigure(card.querySelector('[data-part="figure"]'), partOf(page, "figure"))
      return page
    } catch {
      card.querySelector(".guide-dosed__page").before(Object.assign(document.createElement("p"), { className: "guide-note", textContent: this.words["fault-page"] }))
      for (const part of PARTS) card.querySelector(`[data-part="${part}"]`).remove()
      return null
    }
  }

  #put(card, name, elements) {
    const place = card.querySelector(`[data-part="${name}"]`)
    for (const element of elements) {
      for (const inner of [element, ...element.querySelectorAll("[id]")]) inner.removeAttribute("id")
      for (const figure of element.querySelectorAll("[data-guide-part=picture]")) figure.remove()
    }
    if (elements.length) place.append(...elements)
    else place.remove()
  }

  /* The urgent signs of all exercises together; one that this site does not have may be any, so then they are all shown. */
  #signs(items) {
    const shown = items.map(item => this.#known(item.slug)?.signs)
    const all = shown.includes(undefined)
    for (const set of this.part("care").querySelectorAll("[data-signs]")) set.hidden = !all && !shown.flat().includes(set.dataset.signs)
  }
}
