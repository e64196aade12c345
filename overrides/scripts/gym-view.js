/* How one card of the view looks: what it says, how large, and which buttons it has. It acts through what it is given. */
import { make } from "./make.js"
import { root } from "./store.js"
import { gym as words } from "./spoken.js"

const LABELS = { setup: words.setup, step: words.step, cue: words.cue, set: words.set, rest: words.rest }

const label = ({ kind, number, count, least }) => {
  if (kind === "setup" || kind === "rest") return LABELS[kind]
  if (!number) return ""
  const many = least && least < count ? `${least}–${count}` : count
  return `${LABELS[kind]} ${number} ${words.of} ${many}`
}

export const asTime = seconds => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`

const part = (name, text) => text ? make("p", { class: `guide-gymview__${name}` }, text) : null
const large = text => make("p", { class: "guide-gymview__count", "data-clock": true }, text)

const INNER = {
  exercise: (card, { exercise, first }) => [
    card.picture ? make("img", { class: "guide-gymview__picture", src: new URL(card.picture, root), alt: "" }) : null,
    part("text", card.text),
    part("note", exercise.count ? `${exercise.sets.filter((one, at, all) => one !== all[at - 1]).join("–")} × ${exercise.count} ${exercise.unit}` : ""),
    part("cue", exercise.note),
    first ? part("note", words.hint) : null,
  ],
  set: card => [card.amount ? large(card.amount) : null, part("note", card.unit), part("cue", card.text)],
  rest: card => [large(asTime(card.seconds)), part("note", card.text)],
  done: () => [part("text", words.done), part("note", words.done_note)],
}

export const content = (card, around) =>
  [part("label", label(card)), ...(INNER[card.kind] ?? (() => [part("text", card.text)]))(card, around)].filter(Boolean)

/* The dialog, with a place for the card, and its buttons by name. */
export const dialog = acts => {
  const { stop: toStop, ...others } = acts
  const button = (name, act) => make("button", { type: "button", class: `guide-gymview__button guide-gymview__button--${name}`, click: act }, words[name] ?? "")
  const buttons = Object.fromEntries(Object.entries(others).map(([name, act]) => [name, button(name, act)]))
  const where = make("p", { class: "guide-gymview__where" })
  const card = make("div", { class: "guide-gymview__card", "aria-live": "polite" })
  const stop = make("a", { class: "guide-gymview__stop", href: "#stop", click: toStop }, words.stop)
  const { close, to_sets, enough, longer, hold, back, next } = buttons
  const box = make(
    "dialog",
    { class: "guide-gymview", "aria-label": words.view },
    make("div", { class: "guide-gymview__bar" }, where, stop, close),
    card,
    make("div", { class: "guide-gymview__bar" }, back, to_sets, enough, longer, hold, next),
  )
  return { box, where, card, stop, buttons }
}
