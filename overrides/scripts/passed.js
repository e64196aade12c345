/* What a page is called when it is passed on, and the address that is passed on: the lasting one, where the page says it. */
const UNSAID = ".headerlink, .guide-unseen, svg, script, style, template"

/* The words of an element, without what only ears or eyes get beside them. */
export const textOf = element => {
  const copy = element.cloneNode(true)
  for (const one of copy.querySelectorAll(UNSAID)) one.remove()
  return copy.textContent.replace(/\s+/g, " ").trim()
}

export const address = (document.querySelector(".guide-share .guide-address a, .guide-share-sheet .guide-address a") ?? location).href.split("#")[0]
export const title = textOf(document.querySelector("h1"))
