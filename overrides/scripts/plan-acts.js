/* What somebody does with a plan: train by it, and keep it for where there is no network. */

import { offer } from "./gym.js"
import { saved } from "./lists.js"
import { exercisesOf } from "./plan-training.js"
import { keepButton } from "./saved.js"

/* Put the buttons in their place. `address` is the plan's below the site's root, `pages` come when they are loaded, `view` shows the plan. */
export const offerActs = (place, { plan, address, name, pages, view, names, words }) => {
  const session = { name: "", exercises: [] }
  const ready = pages.then(found => { session.exercises = exercisesOf(plan.items, found, names, words) })
  const training = { name, address, sessions: [session], ready, passed: at => view.tick(at), toStop: at => view.showStop(at) }
  const entry = { name, address, pages: view.addresses(plan.items) }
  place.replaceChildren(keepButton(entry, "save", saved, words.keep, words.kept))
  offer(training, place, words.start)
}
