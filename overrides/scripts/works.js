/* The field above a long list of sources: it shows those that have every word typed, in decades that are opened for it. What is
   typed stands in the address, so that it can be sent. Without this file the decades are open, and the browser's own search finds. */
import { folded } from "./matching.js"

const form = document.querySelector("[data-guide-works]")
const field = form.elements.q, count = form.querySelector("[role=status]"), none = form.querySelector("[data-guide-none]")
const decades = [...document.querySelectorAll("[data-guide-decade]")].map(fold => ({ fold, works: [...fold.querySelectorAll("li")] }))
const said = new Map(decades.flatMap(({ works }) => works.map(work => [work, ` ${folded(work.textContent)}`])))
let opened = null

const show = () => {
  const words = folded(field.value).split(" ").filter(Boolean)
  const fits = work => words.every(word => said.get(work).includes(` ${word}`))
  /* What was open before the first word is open again after the last. */
  if (words.length && !opened) opened = new Set(decades.map(({ fold }) => fold).filter(fold => fold.open))
  let shown = 0
  for (const { fold, works } of decades) {
    const found = works.filter(work => !(work.hidden = !fits(work))).length
    shown += found
    fold.hidden = !found
    fold.open = words.length ? found > 0 : opened?.has(fold) ?? fold.open
  }
  if (!words.length) opened = null
  count.textContent = words.length ? form.dataset.guideWorks.replace("{shown}", shown).replace("{all}", said.size) : ""
  none.hidden = shown > 0
}

const typed = () => {
  const address = new URL(location)
  if (field.value.trim()) address.searchParams.set("q", field.value.trim())
  else address.searchParams.delete("q")
  history.replaceState(null, "", address)
  show()
}

form.addEventListener("input", typed)
form.addEventListener("submit", event => event.preventDefault())
field.value = new URLSearchParams(location.search).get("q") ?? ""
if (field.value) show()
