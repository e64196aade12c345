/* The view for training, once it is opened: the page's own steps, cues and sets, one at a time and large. A tap anywhere, an arrow or the
   space bar goes on; rests and holds have a clock; the screen stays awake. Where somebody is stays when the page is loaded again. */
import { keepAwake } from "./awake.js"
import { afterExercise, cardsOf, firstSet } from "./gym-cards.js"
import { asTime, content, dialog } from "./gym-view.js"
import { PLACE, here } from "./here.js"
import { done } from "./lists.js"
import { gym as words } from "./spoken.js"
import { visit } from "./store.js"

const MORE = 15
const FRESH = { open: false, session: 0, at: 0, since: 0, more: 0 }
let state = { ...FRESH, ...visit.read(PLACE, {}) }
let cards = []
let told = false

const acts = {
  close: () => view.box.close(),
  to_sets: () => go(firstSet(cards, state.at)),
  enough: () => go(afterExercise(cards, state.at)),
  longer: () => put({ more: state.more + MORE }),
  hold: () => next(),
  back: () => go(state.at - 1),
  next: () => next(),
}
const view = dialog(acts)
const card = () => cards[state.at]
const put = changes => {
  state = { ...state, ...changes }
  visit.write(PLACE, state)
  tick()
}

const go = at => {
  if (!cards[at]) return
  told = false
  put({ at, since: cards[at].kind === "rest" ? Date.now() : 0, more: 0 })
  show()
  if (card().kind === "done") done.put(here)
}
const isWaiting = () => card().hold && !state.since
const next = () => {
  if (isWaiting()) put({ since: Date.now() })
  else if (card().kind === "done") finish()
  else go(state.at + 1)
  show()
}
const finish = () => {
  put(FRESH)
  view.box.close()
}

const focusOn = () => view.buttons[isWaiting() ? "hold" : "next"].focus()

const show = () => {
  const { kind, number, least, count } = card()
  const exercise = here.sessions[state.session].exercises[card().exercise]
  const many = here.sessions[state.session].exercises.length
  view.where.textContent = many > 1 ? `${exercise.name} · ${words.exercise} ${card().exercise + 1} ${words.of} ${many}` : exercise.name
  view.card.className = `guide-gymview__card guide-gymview__card--${kind}`
  view.card.replaceChildren(...content(card(), { exercise, first: state.at === 0 }))
  const shown = {
    to_sets: ["exercise", "setup", "step", "cue"].includes(kind) && firstSet(cards, state.at) > 0,
    enough: (kind === "rest" || kind === "set") && number >= least && (kind === "rest" || number < count),
    longer: kind === "rest",
    hold: isWaiting(),
    back: state.at > 0,
    next: !isWaiting(),
  }
  for (const [name, on] of Object.entries(shown)) view.buttons[name].hidden = !on
  if (!view.box.contains(document.activeElement) || document.activeElement.hidden) focusOn()
  view.buttons.next.textContent = kind === "done" ? words.close : words.next
  tick()
}

/* The clock runs down in a rest and up in a hold; when its time is over it says so once. */
const tick = () => {
  const place = view.card.querySelector("[data-clock]")
  if (!view.box.open || !place || !state.since) return
  const gone = (Date.now() - state.since) / 1000
  const rests = card().kind === "rest"
  const left = rests ? Math.ceil(card().seconds + state.more - gone) : 0
  place.textContent = asTime(rests ? Math.max(0, left) : gone)
  place.setAttribute("aria-live", "off")
  const over = rests ? left <= 0 : gone >= card().hold[0]
  view.card.classList.toggle("is-over", over)
  if (over && !told) navigator.vibrate?.(rests ? [200, 100, 200] : 200)
  if (over && !told && rests) view.card.querySelector(".guide-gymview__label").textContent = words.ready
  told = over
}

/* Open the view on a card of a session. */
export const run = (session, at) => {
  cards = cardsOf(here.sessions[session])
  if (!cards[at]) at = 0
  state = { ...state, open: true, session }
  if (!view.box.isConnected) document.body.append(view.box)
  view.box.showModal()
  keepAwake(true)
  if (at === state.at && state.since) show()
  else go(at)
  focusOn()
}

const KEYS = { ArrowRight: next, PageDown: next, " ": next, ArrowLeft: acts.back, PageUp: acts.back }
view.box.addEventListener("keydown", event => {
  if (!KEYS[event.key] || (event.key === " " && event.target.closest("button, a"))) return
  event.preventDefault()
  KEYS[event.key]()
})
view.box.addEventListener("click", event => { if (!event.target.closest("button, a")) next() })
view.box.addEventListener("close", () => {
  put({ open: false })
  keepAwake(false)
  dispatchEvent(new Event("guide-gym-left"))
})
setInterval(tick, 250)
