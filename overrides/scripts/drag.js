/* Rows that are dragged to another place by their handles, by mouse, pen or finger. */

const EDGE = 80, STEP = 16 /* so near the edge of the window a dragged row scrolls the page, by so much */

const scroll = y => {
  if (y < EDGE || y > innerHeight - EDGE) scrollBy(0, y < EDGE ? -STEP : STEP)
}

/* The rows of a list follow the pointer that holds what is marked `data-drag`; where one is let go, `moved(from, to)` is told. */
export const dragging = (list, rows, moved) => {
  list.addEventListener("pointerdown", event => {
    const handle = event.target.closest("[data-drag]")
    if (!handle) return
    event.preventDefault()
    const row = handle.closest(rows), from = [...list.children].indexOf(row)
    const over = ({ clientY }) => {
      scroll(clientY)
      const at = one => one.getBoundingClientRect()
      const other = [...list.children].find(one => one !== row && clientY > at(one).top && clientY < at(one).bottom)
      other?.[clientY < at(other).top + at(other).height / 2 ? "before" : "after"](row)
    }
    const end = () => {
      stop.abort()
      row.classList.remove("is-dragged")
      moved(from, [...list.children].indexOf(row))
    }
    /* On the window: a row that moves in the page loses a pointer that it had captured. */
    const stop = new AbortController()
    row.classList.add("is-dragged")
    addEventListener("pointermove", over, { signal: stop.signal })
    for (const done of ["pointerup", "pointercancel"]) addEventListener(done, end, { signal: stop.signal })
  })
}
