/* The plan in small, beside the form that makes it: what will be sent, or an example of it while there is nothing. */

import { make } from "./make.js"
import { doseParts } from "./plan-words.js"

export class Preview {
  constructor(part, known, words, root) {
    Object.assign(this, { place: part("preview"), known, words, root })
  }

  /* Show a plan as it is. */
  show(plan) { this.#put(this.words.preview, plan) }

  /* Show a routine as the plan that it would begin. */
  showExample({ name, items }) { this.#put(`${this.words.example} ${name}`, { items }) }

  #put(what, plan) {
    const inner = name => this.place.querySelector(name)
    inner(".guide-preview__what").textContent = what
    inner(".guide-preview__whom").textContent = this.#whom(plan)
    inner(".guide-preview__note").textContent = plan.note ?? ""
    inner("ol").replaceChildren(...plan.items.map(item => this.#row(item)))
    this.place.hidden = false
  }

  #whom(plan) {
    const rows = [["whom", plan.for], ["sender", plan.from], ["weeks", plan.weeks]].filter(([, value]) => value)
    return rows.map(([word, value]) => `${this.words[word]}: ${value}`).join(" · ")
  }

  #row(item) {
    const { exercises, moved } = this.known, known = exercises[item.slug] ?? exercises[moved[item.slug]]
    return make(
      "li",
      {},
      known?.picture && make("img", { src: this.root + known.picture, alt: "", width: 64, height: 48, loading: "lazy" }),
      make("span", {}, make("b", {}, known?.name ?? item.own ?? item.slug), make("span", {}, doseParts(item, this.words).join(" · ")), item.note && make("i", {}, item.note)),
    )
  }
}
