/* On a page that can be saved: it is noted as seen, and there are buttons to save it and to tick it for today. */
import { area, here } from "./here.js"
import { done, follow, recent, saved } from "./lists.js"
import { make } from "./make.js"
import { mine as words } from "./spoken.js"
import { root } from "./store.js"

/* A button that puts something on a list, and takes it off again. */
export const keepButton = (entry, name, list, off, on) => {
  const toggle = () => list.has(entry.address) ? list.take(entry.address) : list.put(entry)
  const made = make("button", { type: "button", class: `guide-button guide-keep guide-keep--${name}`, click: toggle })
  follow(() => {
    const is = list.has(entry.address)
    made.classList.toggle("is-on", is)
    made.textContent = is ? on : off
    if (on === off) made.setAttribute("aria-pressed", is) // else the word says it
  })
  return made
}

area?.append(make(
  "div",
  { class: "guide-gym__keep" },
  keepButton(here, "save", saved, words.save, words.saved),
  keepButton(here, "did", done, words.did, words.did),
  make("a", { class: "guide-keep__list", href: new URL("mine/", root) }, words.title),
))
if (here) recent.put(here)
