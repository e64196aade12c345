/* Maps of the body: the list in words beside a map is kept in step with it, and the map of the whole body has arrow keys and shows
   names. Muscles are told apart by where their links lead. Everything else works without this file. */
import "./in-sight.js"

const MUSCLES = "svg a[href]:not(.guide-map__label)"
const REACH = 12
/* Half of the least size of a target on a touch screen, in pixels. */

let pointer = "mouse"
addEventListener("pointerdown", event => { pointer = event.pointerType }, true)

const nameOf = link => (link.querySelector("title") ?? link).textContent
const copyOf = link => {
  const way = document.createElement("a")
  way.href = link.getAttribute("href")
  way.textContent = nameOf(link)
  return way
}

/* The muscles under a finger: what is below its middle first, then what is within reach; each once. */
const under = (area, x, y) => {
  const found = new Map()
  for (const reach of [0, REACH / 2, REACH]) {
    for (let turn = 0; turn < (reach ? 8 : 1); turn++) {
      const angle = turn * Math.PI / 4
      const link = document.elementFromPoint(x + reach * Math.cos(angle), y + reach * Math.sin(angle))?.closest(MUSCLES)
      if (link && area.contains(link) && !found.has(link.getAttribute("href"))) found.set(link.getAttribute("href"), link)
    }
  }
  return [...found.values()]
}

/* What the pointer or the focus is on lights up in the map and in the list; a first tap on the map does no more than that. */
const keepInStep = area => {
  const name = area.querySelector("[data-guide-name]")
  let chosen = null, near = []

  const show = link => {
    name.hidden = !link
    name.replaceChildren(...(link ? [copyOf(link)] : []))
    if (!link || link !== chosen || !near.length) return
    const beside = document.createElement("span")
    beside.append(name.dataset.guideNear ?? "", ...near.flatMap(other => [" ", copyOf(other)]))
    name.append(beside)
  }
  const light = link => {
    for (const other of area.querySelectorAll(".is-on")) other.classList.remove("is-on")
    const same = link ? area.querySelectorAll(`a[href="${CSS.escape(link.getAttribute("href"))}"]`) : []
    for (const other of same) (other.closest("svg") ? other : other.closest("li"))?.classList.add("is-on")
    show(link)
  }
  const linkAt = target => {
    const link = target.closest("svg a[href]") ?? target.closest("li")?.querySelector("a[href]")
    return link && area.contains(link) ? link : null
  }
  const focused = () => area.contains(document.activeElement) ? linkAt(document.activeElement) : null
  const rest = () => light(focused() ?? chosen)
  const follow = event => {
    if (!event.target.closest("[data-guide-name]")) light(linkAt(event.target) ?? focused() ?? chosen)
  }
  area.addEventListener("pointerover", event => { if (event.pointerType === "mouse") follow(event) })
  area.addEventListener("pointerleave", rest)
  area.addEventListener("focusin", follow)
  area.addEventListener("focusout", event => { if (!area.contains(event.relatedTarget)) light(chosen) })
  area.addEventListener("click", event => {
    if (!event.target.closest("svg") || event.target.closest(".guide-map__label") || pointer === "mouse" || event.detail === 0) return
    const [link, ...others] = under(area, event.clientX, event.clientY)
    if (!link) return
    const again = chosen?.getAttribute("href") === link.getAttribute("href")
    if (again && event.target.closest(MUSCLES) === link) return
    event.preventDefault()
    if (again) { location.assign(link.href.baseVal ?? link.href); return }
    chosen = link
    near = others
    light(link)
  })
  /* Another layer or side may not show what was chosen. */
  area.addEventListener("change", () => {
    if (chosen && !chosen.getClientRects().length) chosen = null
    rest()
  })
}

/* The map is one stop of the tabulator key; the arrow keys go to the nearest muscle that way. */
const walkByArrows = map => {
  const links = [...map.querySelectorAll(MUSCLES)]
  const seen = () => links.filter(link => link.getClientRects().length)
  const middle = link => {
    const box = link.querySelector("path, use").getBoundingClientRect()
    return [box.x + box.width / 2, box.y + box.height / 2]
  }
  const stopAt = link => {
    for (const other of links) other.setAttribute("tabindex", other === link ? "0" : "-1")
  }
  const ways = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }
  const nearest = (from, [dx, dy]) => {
    const [x, y] = middle(from)
    let best = from, least = Infinity
    for (const link of seen()) {
      const [u, v] = middle(link)
      const ahead = (u - x) * dx + (v - y) * dy, aside = Math.hypot((u - x) * dy, (v - y) * dx)
      if (ahead > 0.5 && ahead + 2 * aside < least) [best, least] = [link, ahead + 2 * aside]
    }
    return best
  }
  const go = { Home: () => seen()[0], End: () => seen().at(-1) }
  for (const [key, way] of Object.entries(ways)) go[key] = from => nearest(from, way)
  map.addEventListener("keydown", event => {
    const from = event.target.closest(MUSCLES)
    if (!from || !go[event.key] || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    pointer = "mouse"
    const to = go[event.key](from)
    stopAt(to)
    to.focus()
  })
  map.addEventListener("focusin", event => stopAt(event.target.closest(MUSCLES) ?? links[0]))
  const enter = () => {
    const all = seen()
    if (all.length && !all.some(link => link.getAttribute("tabindex") === "0")) stopAt(all[0])
  }
  addEventListener("change", enter)
  enter()
}

for (const name of document.querySelectorAll("[data-guide-name]")) keepInStep(name.closest("[data-guide-area]"))
for (const map of document.querySelectorAll("[data-guide-map]")) walkByArrows(map)
for (const hint of document.querySelectorAll("[data-guide-hint]")) hint.hidden = false
