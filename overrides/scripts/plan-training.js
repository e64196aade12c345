/* A plan as the view for training takes it: each exercise as its page says it, in the plan's order, with the plan's doses and notes. */

import { counted } from "./plan-words.js"

const MOST_SETS = 50, MOST_REST = 600

/* The least and the most of a span like 8-12 or 3+. */
const ends = (span, most = Infinity) => {
  const found = (span || "0").split("-").map(end => Math.min(most, parseInt(end, 10)))
  return [Math.min(...found), Math.max(...found)]
}

const unit = ({ repetitions, hold, side }, words) => {
  const held = hold && `${words.held} ${counted(hold, words.second, words.seconds)}`
  const what = repetitions === "1" ? words.repetition : repetitions ? words.repetitions_of : hold && words.seconds
  return [what, repetitions && held, side && words[`side-${side}`]].filter(Boolean).join(", ")
}

const doseOf = (item, words) => {
  const much = item.repetitions ?? item.hold ?? ""
  const left = item.left && `${words.left_with} ${counted(item.left, words.left_one, words.left_many)}`
  return {
    sets: ends(item.sets ?? (much && "1"), MOST_SETS),
    count: much.replace("-", "–"),
    unit: [unit(item, words), item.load && `${words.load} ${item.load}`, left].filter(Boolean).join(" · "),
    hold: item.hold && !item.repetitions ? ends(item.hold) : null,
    rest: ends(item.rest, MOST_REST)[0],
    resting: item.rest ? counted(item.rest, words.second, words.seconds) : "",
    note: item.note,
  }
}

/* What the page of an exercise tells those who train by it; its usual dose stays there. */
const told = page => {
  const { setup, steps, cues, picture } = JSON.parse(page?.querySelector("[data-guide-gym] script")?.textContent ?? "null")?.sessions[0].exercises[0] ?? {}
  return { setup, steps, cues, picture }
}

/* Return the exercises of a plan; `pages` are their pages, or nothing where there is none. */
export const exercisesOf = (items, pages, names, words) =>
  items.map((item, at) => ({ ...told(pages[at]), ...doseOf(item, words), name: names(item) }))
