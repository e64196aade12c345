/* The switch between light and dark. The theme's own makes the browser work out the style of the whole page four times more whenever
   a page is opened; this one touches nothing that is as it must be. What is chosen is kept as the theme keeps it, for the script in
   its page that colors the body before it shows. */
(() => {
  "use strict"
  const KEY = "__palette"
  const switcher = document.querySelector("[data-guide-colors]")
  const options = [...switcher.querySelectorAll("input")]
  const tint = document.createElement("meta")
  let chosen = 0

  const colors = option => {
    const named = ["media", "scheme", "primary", "accent"].map(name => [name, option.getAttribute(`data-md-color-${name}`)])
    return Object.fromEntries(named)
  }
  const choose = index => {
    chosen = index
    options[index].checked = true // else the keyboard would stop at one that has no mark
    const color = colors(options[index])
    for (const [name, value] of Object.entries(color)) {
      if (document.body.getAttribute(`data-md-color-${name}`) !== value) document.body.setAttribute(`data-md-color-${name}`, value)
    }
    options.forEach((option, at) => { option.nextElementSibling.hidden = at !== index })
    __md_set(KEY, { index, color })
  }
  /* The browser's own bar has the color of the header. */
  const tintBar = () => { tint.content = getComputedStyle(document.querySelector(".md-header")).backgroundColor }

  const first = __md_get(KEY)?.index ?? options.findIndex(option => matchMedia(colors(option).media).matches)
  choose(Math.max(0, Math.min(first, options.length - 1)))
  switcher.addEventListener("change", event => {
    document.body.setAttribute("data-md-color-switching", "")
    choose(options.indexOf(event.target))
    tintBar()
    requestAnimationFrame(() => document.body.removeAttribute("data-md-color-switching"))
  })
  switcher.addEventListener("keydown", event => {
    if (event.key !== "Enter") return
    const next = options[(chosen + 1) % options.length]
    next.click()
    next.focus()
  })
  tint.name = "theme-color"
  document.head.append(tint)
  addEventListener("load", () => setTimeout(tintBar))
})()
