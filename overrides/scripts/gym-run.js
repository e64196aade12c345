/* The view for training, once it is opened: the page's own steps, cues and sets, one at a time and large. A tap anywhere, an arrow or the
   space bar goes on; rests and holds have a clock; the screen stays awake. Where somebody is stays when the page is loaded again. */
import { keepAwake } from "./awake.js"
import { afterExercise, cardsOf, firstSet } from "./gym-cards.js"
import { asTime, content, dialog } from "./gym-view.js"
import { placeOf } from "./here.js"
import { done } from "./lists.js"
import { gym as words } from "./spoken.js"
import { visit } from "./store.js"

const MORE = 15
const FRESH = { open: false, session: 0, at: 0, since: 0, more: 0 }
let training = null
let state = FRESH
let cards = []
let told = false

const acts = {
  close: () => view.box.close(),
  stop: event => {
    view.box.close()
    if (!training.toStop) return // the link leads there by itself
    event.preventDefault()
    training.toStop(card().exercise)
  },
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
  visit.write(placeOf(training), state)
  tick()
}

const leaves = at => at > state.at && (cards[at].exercise !== card().exercise || cards[at].kind === "done")
const go = at => {
  if (!cards[at]) return
  if (leaves(at)) training.passed?.(card().exercise)
  told = false
  put({ at, since: cards[at].kind === "rest" ? Date.now() : 0, more: 0 })
  show()
  if (card().kind === "done") done.put(training)
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
  const { exercises } = training.sessions[state.session], exercise = exercises[card().exercise], many = exercises.length
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
  view.stop.hidden = !training.toStop && !document.querySelector("#stop")
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

/* Open the view on a card of a session of what is trained by: see `offer` in gym.js. What it has more: `passed` is told the number of each
   exercise that was gone through, `toStop` shows when to stop it. */
export const run = (found, session, at) => {
  training = found
  cards = cardsOf(training.sessions[session])
  if (!cards[at]) at = 0
  state = { ...FRESH, ...visit.read(placeOf(training), {}), open: true, session }
  if (!cards[state.at]) state.at = 0
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
