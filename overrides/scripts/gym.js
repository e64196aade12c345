/* The buttons that open the view for training, one a session, and the one to go on where it was left. The view itself is loaded then. */
import { area, here, placeOf } from "./here.js"
import { make } from "./make.js"
import { gym as words } from "./spoken.js"
import { visit } from "./store.js"

const box = area?.querySelector(".guide-gym__start") ?? make("div", { class: "guide-gym__start" })
let training, label

const open = async (session, at) => {
  const [{ run }] = await Promise.all([import("./gym-run.js"), training.ready])
  run(training, session, at)
}
const left = () => ({ open: false, session: 0, at: 0, ...visit.read(placeOf(training), {}) })

const button = (text, main, session, at) =>
  make("button", { type: "button", class: `guide-button${main ? " guide-button--main" : ""}`, click: () => open(session, at) }, text)
const said = name => name ? `${words.start_session} ${name}` : label
const show = () => {
  const { session, at } = left()
  const began = at > 0 ? [button(words.go_on, true, session, at)] : []
  const starts = training.sessions.map(({ name }, index) => button(said(name), !began.length, index, 0))
  box.replaceChildren(...began, ...starts)
}

/* Offer to train by something, at the start of a place: { name, address, sessions }, of which what comes later is there when it is `ready`. */
export const offer = (found, place, start = words.start) => {
  [training, label] = [found, start]
  place.prepend(box)
  show()
  if (left().open) open(left().session, left().at)
}

addEventListener("guide-gym-left", () => {
  show()
  box.firstChild.focus({ preventScroll: true }) // who left to see when to stop is there
})
if (here) offer(here, area)
