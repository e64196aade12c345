/* On a page that can be saved: it is noted as seen, and there are buttons to save it and to tick it for today. */
import { area, here } from "./here.js"
import { done, follow, recent, saved } from "./lists.js"
import { make } from "./make.js"
import { mine as words } from "./spoken.js"
import { root } from "./store.js"

const toggle = list => list.has(here.address) ? list.take(here.address) : list.put(here)
const button = (name, list, off, on) => {
  const made = make("button", { type: "button", class: `guide-button guide-keep guide-keep--${name}`, click: () => toggle(list) })
  follow(() => {
    const is = list.has(here.address)
    made.classList.toggle("is-on", is)
    made.textContent = is ? on : off
    if (on === off) made.setAttribute("aria-pressed", is) // else the word says it
  })
  return made
}

area.append(make(
  "div",
  { class: "guide-gym__keep" },
  button("save", saved, words.save, words.saved),
  button("did", done, words.did, words.did),
  make("a", { class: "guide-keep__list", href: new URL("mine/", root) }, words.title),
))
recent.put(here)
