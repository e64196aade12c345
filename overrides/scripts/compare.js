/* Ticks on the tiles, the bar that opens a comparison of two or three or puts them all into a plan, and the table that compares. */

const MOST = 3
const element = (name, text = "", attributes = {}) => {
  const made = document.createElement(name)
  made.textContent = text
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  return made
}
const button = (text, act, kind = "guide-button") => {
  const made = element("button", text, { type: "button", class: kind })
  made.addEventListener("click", act)
  return made
}
const list = items => {
  const made = element("ul")
  made.append(...items.map(item => element("li", item)))
  return items.length ? made : "–"
}

/* What took the place of another thing has the focus, and is seen from its start. */
const toTop = place => {
  place.focus({ preventScroll: true })
  document.querySelector("h1").scrollIntoView()
}

/* The rows of the table: a heading, and what an exercise has there. */
const rows = ({ told, tiles }) => {
  const words = told.words
  const labels = (name, entry) => (entry[name] ?? []).map(value => told.labels[name][value])
  const muscles = role => entry => list((entry.muscles?.[role] ?? []).map(slug => told.muscles[slug]))
  const demands = entry => (entry.demands ?? []).map((rating, index) => `${words.rated[index]} ${rating}/3`)
  return [
    [words.asks, entry => list([...labels("level", entry), ...demands(entry)])],
    [words.needs, entry => list(labels("have", entry))],
    [words.movement, entry => list(labels("pattern", entry))],
    [words.position, entry => list(labels("position", entry))],
    [words.sides, entry => words.worked[entry.sides] ?? "–"],
    ...words.roles.map((title, role) => [title, muscles(role)]),
    [words.care, entry => list((entry.care ?? []).map(slug => told.conditions[slug]))],
    [words.easier, entry => list((entry.easier ?? []).map(slug => tiles.get(slug).querySelector("a").textContent))],
  ]
}

/* The heading of a column: picture, name as a link, what it is in a sentence. */
const head = tile => {
  const made = element("th", "", { scope: "col", role: "columnheader" })
  const picture = tile.querySelector("img")?.cloneNode()
  picture?.removeAttribute("loading")
  made.append(...(picture ? [picture] : []), tile.querySelector("a").cloneNode(true))
  made.append(element("p", tile.querySelector(".guide-tile__note")?.textContent))
  return made
}

const table = (slugs, parts) => {
  const made = element("table", "", { role: "table", class: `guide-compare guide-compare--${slugs.length}` })
  const first = element("tr", "", { role: "row" })
  first.append(element("td", "", { role: "cell" }), ...slugs.map(slug => head(parts.tiles.get(slug))))
  made.append(first, ...rows(parts).map(([title, cell]) => {
    const row = element("tr", "", { role: "row" })
    const cells = slugs.map(slug => {
      const one = element("td", "", { role: "cell" })
      one.append(cell(parts.told.entries[slug]))
      return one
    })
    row.classList.toggle("is-same", cells.every(one => one.textContent === cells[0].textContent))
    row.append(element("th", title, { scope: "row", role: "rowheader" }), ...cells)
    return row
  }))
  return made
}

/* Make the comparison ready; `open` is called with the slugs to compare, or none to go back to the list. */
export const comparison = parts => {
  const { tiles, open } = parts, words = parts.told.words
  const place = document.querySelector("[data-guide-compared]"), bar = document.querySelector("[data-guide-ticked]"), toPlan = bar.querySelector("a")
  const ticks = [...document.querySelectorAll("[data-guide-tick]")]
  const ticked = () => ticks.filter(tick => tick.checked).map(tick => tick.dataset.guideTick)
  let shown = ""

  const tell = () => {
    const slugs = ticked()
    for (const tick of ticks) tick.closest("li").classList.toggle("is-ticked", tick.checked)
    bar.hidden = !slugs.length || Boolean(shown)
    const count = slugs.length > MOST ? bar.dataset.tooMany : words.ticked
    const named = element("p", slugs.length < 2 ? words.pick_two : count.replace("{shown}", slugs.length), { role: "status" })
    const go = button(words.compare, () => { open(slugs); toTop(place) })
    go.disabled = slugs.length < 2 || slugs.length > MOST
    toPlan.hash = `add=${slugs.join()}`
    bar.replaceChildren(named, go, toPlan, button(words.untick, () => { tick([]); tell() }))
  }
  const tick = slugs => { for (const one of ticks) one.checked = slugs.includes(one.dataset.guideTick) }
  for (const one of ticks) one.addEventListener("change", tell)

  /* Show these side by side; with fewer than two there is no comparison. Tell whether there is one. */
  const show = asked => {
    const slugs = [...new Set(asked)].filter(slug => tiles.has(slug)).slice(0, MOST)
    const next = slugs.length > 1 ? slugs.join() : ""
    if (next !== shown) {
      shown = next
      if (shown) tick(slugs)
      place.hidden = !shown
      const acts = element("p", "", { class: "guide-compared__acts" })
      acts.append(button(words.back, () => { open([]); toTop(document.querySelector("[data-guide-count]")) }), button(words.print, () => print()))
      place.replaceChildren(...(shown ? [acts, table(slugs, parts)] : []))
      tell()
    }
    return Boolean(shown)
  }
  tell()
  addEventListener("pageshow", tell) // who comes back finds the ticks again, and with them what to do
  return { show }
}
