/* The plan that is being made: kept on this device, with every state before it that can be gone back to. */

import { device } from "./store.js"

const NAME = "plan"
const MOST = 50

const kept = () => {
  const found = device.read(NAME)
  return found && Array.isArray(found.items) ? found : { items: [] }
}

export class Draft {
  #plan = kept()
  #past = []
  #changed

  constructor(changed) { this.#changed = changed }

  get plan() { return this.#plan }
  get canUndo() { return this.#past.length > 0 }

  /* Take a plan that `change` makes of a copy of this one. What follows within one `step`, like the letters of a word, is undone at once. */
  change(change, step = null) {
    const next = structuredClone(this.#plan)
    change(next)
    if (!step || this.#past.at(-1)?.step !== step) this.#past.push({ plan: this.#plan, step })
    this.#past = this.#past.slice(-MOST)
    this.#take(next, step !== null)
  }

  undo() {
    if (this.canUndo) this.#take(this.#past.pop().plan, false)
  }

  #take(plan, typing) {
    this.#plan = plan
    device.write(NAME, plan)
    this.#changed(typing)
  }
}
