/* The page of an exercise, fetched, and the parts of it that other pages show. Links in a part lead where they led on its page. */

const pages = new Map()

const fetched = async address => {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${answer.status}`)
  const page = new DOMParser().parseFromString(await answer.text(), "text/html")
  for (const name of ["href", "src"]) {
    for (const element of page.querySelectorAll(`main [${name}]`)) {
      const value = element.getAttribute(name)
      if (!value.startsWith("#")) element.setAttribute(name, new URL(value, answer.url).href)
    }
  }
  for (const term of page.querySelectorAll("a.guide-term")) term.replaceWith(...term.childNodes) // a touch stays where the reader is
  return page
}

/* Return the document at an address; a promise that fails where it can't be loaded. */
export const pageAt = address => {
  if (!pages.has(address)) pages.set(address, fetched(address).catch(error => { pages.delete(address); throw error }))
  return pages.get(address)
}

/* Return copies of the elements that a page marks as a part, or an empty list. */
export const partOf = (page, name) => [...page.querySelectorAll(`[data-guide-part~="${name}"]`)].map(element => document.importNode(element, true))

/* Put a figure where its shapes and styles are its own: every page's figures use the same ids. */
export const putFigure = (host, elements) => {
  const shadow = host.shadowRoot ?? host.attachShadow({ mode: "open" })
  const sheets = [...document.querySelectorAll('head link[rel="stylesheet"]')].map(sheet => sheet.cloneNode())
  shadow.replaceChildren(...sheets, ...elements)
}
