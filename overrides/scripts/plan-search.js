/* The field that looks for exercises by name, and the list of those that it finds. */

import { dosed, fold, matching, parted, typed } from "./plan-typed.js"

const FOUND = 8, LEAST = 3

export class Search {
  /* `take` takes what was chosen, as items of a plan. */
  constructor(part, exercises, take) {
    Object.assign(this, { part, exercises, take })
    this.field = part("maker").querySelector("#plan-add")
    this.list = part("maker").querySelector("#plan-found")
    this.field.addEventListener("input", () => this.#typed())
    this.field.addEventListener("paste", event => this.#pasted(event))
    this.field.addEventListener("keydown", event => this.#key(event))
    this.field.addEventListener("blur", () => this.#close())
    this.list.addEventListener("click", event => this.#choose(event.target.closest("[role=option]")))
    this.list.addEventListener("mousedown", event => event.preventDefault()) // the field keeps the focus
  }

  /* Who begins another name behind a comma goes on with what was found first for the one before it. */
  #typed() {
    this.part("added").hidden = true
    const parts = parted(this.field.value), last = parts.pop()
    const missed = this.#takeAll(parts)
    if (missed.length < parts.length) this.field.value = [...missed, last].join(", ")
    this.#look(last)
  }

  /* A list of several lines is taken as a whole; a field of one line would run them together. */
  #pasted(event) {
    const lines = event.clipboardData.getData("text").trim()
    if (!lines.includes("\n")) return
    event.preventDefault()
    this.field.value = this.#takeAll(parted(lines)).join(", ")
    this.#look(this.field.value)
  }

  /* Take what is found first for each text, and return the texts that nothing is found for. */
  #takeAll(texts) {
    const found = texts.map(text => ({ text, best: fold(text).length < LEAST ? null : matching(this.exercises, typed(text).name)[0] }))
    this.take(found.filter(({ best }) => best).map(({ text, best }) => this.#item(best.slug, text)))
    return found.filter(({ text, best }) => text && !best).map(({ text }) => text)
  }

  #item(slug, text) { return { slug, ...dosed(this.exercises[slug].dose, typed(text).dose) } }

  #look(text) {
    const { name, said } = typed(text)
    const options = matching(this.exercises, name).slice(0, FOUND).map((one, at) => {
      const option = document.createElement("li")
      Object.assign(option, { role: "option", id: `plan-option-${at}`, textContent: said ? `${one.name} · ${said}` : one.name })
      option.dataset.slug = one.slug
      return option
    })
    this.list.replaceChildren(...options)
    this.list.hidden = options.length === 0
    this.part("none-found").hidden = options.length > 0 || fold(text).trim().length < LEAST
    this.field.setAttribute("aria-expanded", String(options.length > 0))
    this.#point(options.length ? 0 : -1)
  }

  #point(at) {
    const options = [...this.list.children]
    options.forEach((option, index) => option.setAttribute("aria-selected", String(index === at)))
    options[at]?.scrollIntoView({ block: "nearest" })
    if (options[at]) this.field.setAttribute("aria-activedescendant", options[at].id)
    else this.field.removeAttribute("aria-activedescendant")
  }

  #key(event) {
    if (this.list.hidden) return
    const options = [...this.list.children], at = options.findIndex(option => option.getAttribute("aria-selected") === "true")
    const acts = {
      ArrowDown: () => this.#point((at + 1) % options.length),
      ArrowUp: () => this.#point((at - 1 + options.length) % options.length),
      Enter: () => this.#choose(options[at]),
      Escape: () => this.#close(),
    }
    if (!acts[event.key]) return
    event.preventDefault()
    acts[event.key]()
  }

  /* Take one of those that are shown; what nothing was found for stays, and is said. */
  #choose(option) {
    if (!option) return
    const parts = parted(this.field.value), text = parts.pop()
    this.take([this.#item(option.dataset.slug, text)])
    this.field.value = parts.join(", ")
    this.#close()
    if (this.field.value) this.#look(this.field.value)
    this.field.focus()
  }

  #close() {
    this.list.hidden = true
    this.part("none-found").hidden = true
    this.field.setAttribute("aria-expanded", "false")
    this.field.removeAttribute("aria-activedescendant")
  }
}
