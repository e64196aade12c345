/* What a word means, beside it: by pointer, by key, by touch. A touch shows it and stays on the page; the way to the page of the word then
   stands below. Without this file each word is a link, and what it means is its title. */
import { explained as words } from "./spoken.js"
import { make } from "./make.js"

const TERM = "a.guide-term[data-says]", LATER = 150, EDGE = 8
const bubble = make("span", { class: "guide-meaning", popover: "auto" })
let shown, timer, touched, closing

const close = () => bubble.matches(":popover-open") && bubble.hidePopover()

/* Above the line, so that the next one can be read; below it where there is no room. */
const place = term => {
  const line = term.getClientRects()[0], { offsetWidth: width, offsetHeight: height } = bubble
  const top = document.querySelector(".md-header")?.getBoundingClientRect().bottom ?? 0
  const above = line.top - height > Math.max(top, 0)
  const right = document.documentElement.clientWidth - width - EDGE
  bubble.style.left = `${scrollX + Math.max(EDGE, Math.min(line.left, right))}px`
  bubble.style.top = `${scrollY + (above ? line.top - height : line.bottom)}px`
}

const open = (term, byTouch) => {
  clearTimeout(timer)
  if (shown === term) return
  close()
  const [name, ...says] = term.dataset.says.split(": ")
  const said = make("span", {}, make("strong", {}, name), ` ${says.join(": ")}`)
  if (byTouch) said.append(" ", make("a", { href: term.href }, words.more))
  bubble.replaceChildren(said)
  term.after(bubble)
  bubble.showPopover()
  place(term)
  shown = term
}

const later = what => {
  clearTimeout(timer)
  timer = setTimeout(what, LATER)
}

const termOf = node => node?.closest?.(TERM)
const isWithin = node => Boolean(termOf(node)) || bubble.contains(node)

const begin = () => {
  for (const term of document.querySelectorAll("a.guide-term[title]")) {
    term.dataset.says = term.ariaDescription = term.title
    term.removeAttribute("title")
  }
  bubble.addEventListener("beforetoggle", event => {
    if (event.newState === "closed") [shown, closing] = [undefined, shown]
  })
  bubble.addEventListener("toggle", event => event.newState === "closed" && bubble.remove())
  document.addEventListener("pointerover", event => {
    if (event.pointerType !== "mouse") return
    const term = termOf(event.target)
    if (term) later(() => open(term))
    else if (bubble.contains(event.target)) clearTimeout(timer)
    else if (isWithin(event.relatedTarget)) later(close)
  })
  document.addEventListener("focusin", ({ target }) => target.matches(`${TERM}:focus-visible`) && open(target))
  document.addEventListener("focusout", event => event.relatedTarget && !isWithin(event.relatedTarget) && close())
  document.addEventListener("pointerdown", event => {
    touched = event.pointerType !== "mouse"
    closing = undefined
  }, true)
  document.addEventListener("click", event => {
    const term = termOf(event.target)
    if (!term || !touched || !event.detail) return
    event.preventDefault()
    if (closing !== term) open(term, true)
  })
}

if ("popover" in HTMLElement.prototype) begin()
