/* The finder: choices, text and order above the list of exercises. The list stands in the page; this shows and hides, and moves its
   tiles where another order is asked for. What is chosen stands in the address, so that it can be sent and taken back. */
import { comparison } from "./compare.js"
import { fromForm, intoForm, read, written } from "./finder-address.js"
import { quickly } from "./finder-quick.js"
import { FACETS, matched, prepared } from "./matching.js"

const form = document.querySelector("[data-guide-finder]")
const told = JSON.parse(document.querySelector("[data-guide-found]").textContent)
const words = told.words
const part = name => document.querySelector(`[data-guide-${name}]`)
const say = (text, shown, all) => text.replace("{shown}", shown).replace("{all}", all)

/* The tiles by exercise, each in the list that it came in; a list goes with its heading. */
const tiles = new Map([...document.querySelectorAll("[data-guide-entry]")].map(tile => [tile.dataset.guideEntry, tile]))
const flat = part("flat")
const lists = [...new Set([...tiles.values()].map(tile => tile.parentElement))].map(list => {
  const section = list.closest("section"), piece = list.closest(".guide-piece")
  return { list, tiles: [...list.children], slugs: [...list.children].map(tile => tile.dataset.guideEntry), around: section ? [section] : [piece, piece?.previousElementSibling].filter(Boolean) }
})
const nameOf = slug => tiles.get(slug).querySelector("a").textContent

/* What finds an exercise by words: its names, and what its choices and its muscles are called. */
const picks = [...form.querySelectorAll("[data-guide-facet] input")]
const terms = new Map(picks.map(pick => [`${pick.name} ${pick.value}`, pick.nextElementSibling.textContent]))
const textOf = (slug, entry) => {
  const names = (name, values = []) => values.map(value => terms.get(`${name} ${value}`) ?? told.labels[name][value])
  const choices = ["have", "pattern", "position"].flatMap(name => names(name, entry[name]))
  return [nameOf(slug), entry.text ?? "", ...choices, ...(entry.muscles ?? []).slice(0, 2).flat().map(slug => told.muscles[slug])].join(" ")
}
const entries = prepared(told, textOf)
let state = read(location.search)

/* Orders besides that of the page; names as they stand in the page are in order already. */
const orders = {
  level: (a, b) => (told.entries[a].level?.[0] ?? 9) - (told.entries[b].level?.[0] ?? 9),
  name: () => 0,
}
let ordered = ""
const putInOrder = () => {
  const order = state.sort in orders ? state.sort : ""
  if (order === ordered) return
  ordered = order
  for (const { list, tiles: own } of order ? [] : lists) list.append(...own)
  if (order) flat.append(...Object.keys(told.entries).sort(orders[order]).map(slug => tiles.get(slug)))
}

const unless = (element, hidden) => { if (element.hidden !== hidden) element.hidden = hidden }
const write = (element, text) => { if (element.textContent !== text) element.textContent = text }

let seen = new Set(tiles.keys())
const showTiles = (fit, comparing) => {
  for (const slug of seen) if (!fit.has(slug)) tiles.get(slug).hidden = true
  for (const slug of fit) if (!seen.has(slug)) tiles.get(slug).hidden = false
  seen = fit
  for (const { slugs, around } of lists) {
    const empty = comparing || Boolean(ordered) || !slugs.some(slug => fit.has(slug))
    for (const element of around) unless(element, empty)
  }
  unless(flat, comparing || !ordered)
}

const showCounts = ({ counts, fit }) => {
  for (const pick of picks) {
    const more = counts[pick.name].get(pick.value) ?? 0
    const besides = pick.name === "have" && state.have.size > 0
    const count = besides && pick.checked ? fit.size : more
    const told = count ? `${besides && !pick.checked ? "+" : ""}${count}` : ""
    if (pick.parentElement.dataset.count !== told) pick.parentElement.dataset.count = told
    pick.parentElement.classList.toggle("is-none", !count)
    pick.parentElement.classList.toggle("is-picked", pick.checked)
  }
  for (const option of form.elements.muscle?.options ?? []) {
    option.dataset.label ??= option.text.replace(/ \(\d+\)$/, "")
    const count = counts.muscle.get(option.value) ?? 0
    const text = option.value ? `${option.dataset.label} (${count})` : option.dataset.label
    if (option.text !== text) option.text = text
  }
}

/* Each choice as a button that takes it back. */
const chip = (label, takeBack) => {
  const item = document.createElement("li"), button = document.createElement("button"), unseen = document.createElement("span")
  button.type = "button"
  button.className = "guide-chip"
  unseen.className = "guide-unseen"
  unseen.textContent = `${words.remove}: `
  button.append(unseen, label)
  button.addEventListener("click", () => { takeBack(); changed(true); part("count").focus() })
  item.append(button)
  return item
}
const chips = () => {
  const found = picks.filter(pick => pick.checked).map(pick => {
    const label = pick.nextElementSibling.firstChild.textContent.trim() || pick.nextElementSibling.textContent.trim()
    const said = pick.name === "level" ? pick.nextElementSibling.textContent.trim() : label
    return chip(pick.name === "without" ? `${words.left_out} ${said}` : said, () => { pick.checked = false })
  })
  const { muscle, mainly, q } = form.elements
  if (muscle?.value) {
    const label = muscle.selectedOptions[0].dataset.label + (mainly.checked ? ` (${mainly.nextElementSibling.textContent})` : "")
    found.unshift(chip(label, () => { muscle.value = ""; mainly.checked = false }))
  }
  if (q.value.trim()) found.unshift(chip(`“${q.value.trim()}”`, () => { q.value = "" }))
  if (found.length > 1) found.push(chip(words.clear, clear))
  return found
}
const clear = () => {
  for (const pick of form.querySelectorAll("input[type=checkbox]")) pick.checked = false
  for (const name of ["q", "muscle"]) if (form.elements[name]) form.elements[name].value = ""
}

const showQuick = quickly(form, picks)
const compare = comparison({ told, tiles, open: slugs => goTo({ ...state, compare: slugs }) })
const show = () => {
  putInOrder()
  const result = matched(entries, state)
  const compared = compare.show(state.compare)
  form.classList.toggle("is-comparing", compared)
  showTiles(result.fit, compared)
  showCounts(result)
  showQuick()
  write(part("count"), say(words.shown, result.fit.size, tiles.size))
  part("chips").replaceChildren(...chips())
  unless(part("none"), compared || result.fit.size > 0)
  write(part("close"), say(words.show, result.fit.size))
}

/* Each choice is a step back; a word is one however many letters it has. */
const goTo = (next, step = true) => {
  const before = written(state)
  state = next
  const to = written(state)
  if (to !== before) history[step ? "pushState" : "replaceState"](null, "", to)
  show()
}
const changed = step => goTo(fromForm(form, state.compare), step)
form.addEventListener("input", event => { if (event.target.name === "q") changed(false) })
form.addEventListener("change", event => { if (event.target.name !== "q") changed(true) })
form.addEventListener("submit", event => event.preventDefault())
part("clear").addEventListener("click", () => { clear(); changed(true); form.elements.q.focus() })
addEventListener("popstate", () => { state = read(location.search); intoForm(form, state); show() })

const open = part("open")
const unfold = unfolded => {
  open.setAttribute("aria-expanded", unfolded)
  form.classList.toggle("is-open", unfolded)
}
open.addEventListener("click", () => unfold(open.getAttribute("aria-expanded") !== "true"))
part("close").addEventListener("click", () => { unfold(false); part("count").scrollIntoView({ block: "center" }); open.focus({ preventScroll: true }) })

const near = new IntersectionObserver(seen => {
  for (const { target, isIntersecting } of seen) {
    if (!isIntersecting) continue
    target.classList.add("is-near")
    near.unobserve(target)
  }
}, { rootMargin: "200px" })
for (const tile of tiles.values()) near.observe(tile)

part("count").tabIndex = -1
intoForm(form, state)
state = fromForm(form, state.compare.filter(slug => tiles.has(slug)))
show()
