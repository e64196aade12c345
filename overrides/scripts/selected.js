/* More than a few words that a reader copies out of a page bring its title and address along, as text and as rich text. */
import { address, title } from "./passed.js"
import { make } from "./make.js"

const LEAST = 60
const FIELDS = "input, textarea, select, [contenteditable], .guide-share__panel, .guide-said"
const LEFT = ".headerlink, .guide-unseen, .guide-copy, script, style, link, template, svg, button, input, select, noscript, [hidden]"
const KEPT = ["href", "src", "alt", "colspan", "rowspan", "start"]
const LISTS = "ul, ol, dl, table, tbody, tr"
const article = document.querySelector(".md-content__inner")

const elementOf = node => node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement

/* What is selected, with nothing but its words, links and pictures; all addresses are whole. */
const cleaned = range => {
  const around = elementOf(range.commonAncestorContainer)
  const host = around.matches(LISTS) ? around.cloneNode(false) : make("div")
  host.append(range.cloneContents())
  for (const one of host.querySelectorAll(LEFT)) one.remove()
  for (const one of [host, ...host.querySelectorAll("*")]) {
    for (const name of ["href", "src"]) if (one.hasAttribute(name)) one.setAttribute(name, one[name])
    for (const name of one.getAttributeNames()) if (!KEPT.includes(name)) one.removeAttribute(name)
  }
  return host
}

addEventListener("copy", event => {
  const selection = getSelection(), text = String(selection).trim()
  if (event.defaultPrevented || text.length <= LEAST || elementOf(event.target)?.closest(FIELDS)) return
  const range = selection.getRangeAt(0), around = elementOf(range.commonAncestorContainer)
  if (!article.contains(around) || around.closest(FIELDS)) return
  const way = make("p", {}, `${title}: `, make("a", { href: address }, address))
  event.clipboardData.setData("text/plain", `${text}\n\n${title}: ${address}`)
  event.clipboardData.setData("text/html", cleaned(range).outerHTML + way.outerHTML)
  event.preventDefault()
})
