/* The theme's own script, more than a quarter of all that a page loads. On a wide screen it keeps the sidebars in step with what is
   read; on a narrow one it only serves the drawer, so there it comes with the first press. */
const place = document.querySelector("[data-guide-theme]")
const wide = matchMedia("(min-width: 60em)") // from here on the theme shows a sidebar
const PRESSED = ["pointerdown", "keydown"]

const load = () => {
  for (const kind of PRESSED) removeEventListener(kind, load, true)
  wide.removeEventListener("change", load)
  const script = document.createElement("script")
  script.src = place.dataset.guideTheme
  /* It begins with this event, which may have been long ago. */
  script.addEventListener("load", () => document.dispatchEvent(new Event("DOMContentLoaded")))
  document.body.append(script)
}

if (wide.matches) load()
else {
  for (const kind of PRESSED) addEventListener(kind, load, true)
  wide.addEventListener("change", load)
}
