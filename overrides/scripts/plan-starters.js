/* Three routines to begin a plan with: the shortest ones, for they are seen at a glance and soon changed. */

import { make } from "./make.js"

const MOST = 3

/* Return the routines that are offered, as [slug, routine]. */
export const startersOf = routines =>
  Object.entries(routines).sort(([, one], [, two]) => one.items.length - two.items.length || one.name.localeCompare(two.name)).slice(0, MOST)

/* Pictures of its exercises; the first, which a phone shows alone, is one that no routine before it began with. */
const strip = (items, { exercises }, root, seen) => {
  const pictures = [...new Set(items.map(({ slug }) => exercises[slug]?.picture).filter(Boolean))].sort((one, two) => seen.has(one) - seen.has(two))
  seen.add(pictures[0])
  return make("span", { class: "guide-starter__strip" }, ...pictures.slice(0, MOST).map(picture => make("img", { src: root + picture, alt: "", width: 64, height: 48, loading: "lazy" })))
}

/* Put a button for each into a place. `take` begins a plan with a routine, `look` shows it while somebody points at it. */
export const offerStarters = (place, starters, known, root, words, { take, look }) => {
  const seen = new Set()
  place.append(...starters.map(([slug, routine]) => make(
    "button",
    { type: "button", class: "guide-starter", click: () => take(slug), pointerenter: () => look(routine), focus: () => look(routine) },
    strip(routine.items, known, root, seen),
    make("b", {}, routine.name),
    make("span", {}, `${words.exercises}: ${routine.items.length}`),
  )))
}
