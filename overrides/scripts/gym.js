/* The buttons that open the view for training, one a session, and the one to go on where it was left. The view itself is loaded then. */
import { PLACE, area, here } from "./here.js"
import { make } from "./make.js"
import { gym as words } from "./spoken.js"
import { visit } from "./store.js"

const open = async (session, at) => (await import("./gym-run.js")).run(session, at)
const left = () => ({ open: false, session: 0, at: 0, ...visit.read(PLACE, {}) })

const box = make("div", { class: "guide-gym__start" })
const button = (text, main, session, at) =>
  make("button", { type: "button", class: `guide-button${main ? " guide-button--main" : ""}`, click: () => open(session, at) }, text)
const offer = () => {
  const { session, at } = left()
  const began = at > 0 ? [button(words.go_on, true, session, at)] : []
  const starts = here.sessions.map(({ name }, index) => button(name ? `${words.start_session} ${name}` : words.start, !began.length, index, 0))
  box.replaceChildren(...began, ...starts)
}

area.prepend(box)
offer()
addEventListener("guide-gym-left", () => {
  offer()
  box.firstChild.focus()
})
if (left().open) open(left().session, left().at)
