/* Maps of the body: the list in words beside a map is kept in step with it, and the map of the whole body has arrow keys and shows
   names. Muscles are told apart by where their links lead. Everything else works without this file. */
(() => {
  "use strict"
  let pointer = "mouse"
  addEventListener("pointerdown", event => { pointer = event.pointerType }, true)

  /* What the pointer or the focus is on lights up in the map and in the list; a first tap on the map does no more than that. */
  const keepInStep = area => {
    const name = area.querySelector("[data-guide-name]")
    const empty = name.dataset.guideChoose ?? ""
    let chosen = null

    const show = link => {
      name.hidden = !link && !empty
      name.textContent = link ? "" : empty
      if (!link) return
      const way = document.createElement("a")
      way.href = link.getAttribute("href")
      way.textContent = (link.querySelector("title") ?? link).textContent
      name.append(way)
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
      const link = event.target.closest("svg a[href]")
      const again = chosen?.getAttribute("href") === link?.getAttribute("href")
      if (!link || pointer === "mouse" || event.detail === 0 || again) return
      event.preventDefault()
      chosen = link
      light(link)
    })
    show(null)
  }

  /* The map is one stop of the tabulator key; the arrow keys go to the nearest muscle that way. */
  const walkByArrows = map => {
    const links = [...map.querySelectorAll("svg a[href]")]
    const seen = () => links.filter(link => link.getClientRects().length)
    const middle = link => {
      const box = link.querySelector("path").getBoundingClientRect()
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
      const from = event.target.closest("svg a[href]")
      if (!from || !go[event.key] || event.altKey || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      pointer = "mouse"
      const to = go[event.key](from)
      stopAt(to)
      to.focus()
    })
    map.addEventListener("focusin", event => stopAt(event.target.closest("svg a[href]") ?? links[0]))
    const enter = () => {
      const all = seen()
      if (!all.some(link => link.getAttribute("tabindex") === "0")) stopAt(all[0])
    }
    addEventListener("change", enter)
    enter()
  }

  for (const name of document.querySelectorAll("[data-guide-name]")) keepInStep(name.closest("[data-guide-area]"))
  for (const map of document.querySelectorAll("[data-guide-map]")) walkByArrows(map)
  for (const hint of document.querySelectorAll("[data-guide-hint]")) hint.hidden = false
})()
