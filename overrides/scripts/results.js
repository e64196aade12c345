/* The answers of the search as a list: a card for the first, and for the others where on the page the words stand. */

const IN_A_PART = 16 /* pages whose texts come in one file, as in `hooks/guide/pages/search/index.py` */
const LONGEST = 170, BEFORE = 40 /* signs of a snippet, and of what stands before its first hit */
const WORD = /([\p{L}\p{N}\p{M}'’]+)/u

const made = (tag, name, ...content) => {
  const element = document.createElement(tag)
  if (name) element.className = name.split(" ").map(each => `guide-search__${each}`).join(" ")
  element.append(...content)
  return element
}

const link = (address, site, ...content) => {
  const way = made("a", "link", ...content)
  way.href = new URL(address, site)
  return way
}

/* A text with the words marked that were typed; every second piece of it is a word. */
const marked = (text, which) => text.split(WORD).map((piece, at) => at % 2 && which(piece) ? made("mark", "", piece) : piece)

/* The typed words that a text has. */
const had = (text, which) => new Set(text.split(WORD).filter((_, at) => at % 2).map(which).filter(Boolean))

/* The other name by which a page was found, where its title has none of the words. */
const otherName = ({ names: [title, ...names] }, which) =>
  had(title.name, which).size ? "" : names.find(({ name }) => had(name, which).size)?.name ?? ""

const item = (page, { which }, { site, said }) => {
  const other = otherName(page, which)
  const meta = [page.kind.label, page.meta, other && `${said.also}: ${other}`].filter(Boolean).join(" · ")
  const way = link(page.address, site, made("span", "title", ...marked(page.title, which)), made("span", "meta", meta))
  return made("li", "item", way, made("p", "text", ...marked(page.text, which)))
}

/* The first answer, with what a reader wants to know of it before all. */
const card = (page, answer, setting) => {
  const [picture, rows = [], label, others = []] = page.card
  const first = item(page, answer, setting)
  first.classList.add("guide-search__card")
  if (picture) first.prepend(Object.assign(made("img", "picture"), { src: new URL(picture, setting.site), alt: "", width: 100, height: 130 }))
  if (rows.length) first.append(made("dl", "rows", ...rows.flatMap(([name, text]) => [made("dt", "", name), made("dd", "", text)])))
  const ways = others.flatMap((at, place) => [place ? " · " : "", link(answer.pages[at].address, setting.site, answer.pages[at].title)])
  if (ways.length) first.append(made("p", "on", `${label}: `, ...ways))
  return first
}

/* The answer to words of danger. */
export const urgent = ({ address, title, say }, { site }) =>
  made("li", "item urgent", link(address, site, made("span", "title", `${title}:`), made("span", "say", say)))

/* The answers as items, the first as a card where we are sure of it, and nobody may be in danger. */
export const items = (pages, answer, setting, sure) => pages.map((page, at) => (at || !sure ? item : card)(page, answer, setting))

export const more = (text, act) => {
  const button = Object.assign(made("button", "more", text), { type: "button", onclick: act })
  return made("li", "item", button)
}

/* The line of a page that has most of the words: [anchor, title, line]. */
const best = (passages, which) => {
  let found = null, most = 0
  for (const [anchor, title, text] of passages) {
    for (const line of text.split("\n")) {
      const { size } = had(line, which)
      if (size > most) [found, most] = [[anchor, title, line], size]
    }
  }
  return found
}

/* A line from a little before its first hit on. */
const cut = (line, which) => {
  const pieces = line.split(WORD), hit = pieces.findIndex((piece, at) => at % 2 && which(piece))
  const first = pieces.slice(0, hit).join("").length
  const start = first < LONGEST - BEFORE ? 0 : line.lastIndexOf(" ", first - BEFORE) + 1
  const end = line.length - start > LONGEST ? line.lastIndexOf(" ", start + LONGEST) : line.length
  return `${start ? "… " : ""}${line.slice(start, end > start ? end : start + LONGEST)}${end < line.length ? " …" : ""}`
}

const kept = new Map()

/* Shows of a page in the list where the words stand, if neither its names nor its description have all that count. */
export const explain = async (element, page, { which, heavy }, textsOf) => {
  const said = had([page.text, ...page.names.map(({ name }) => name)].join(" "), which)
  if (heavy.every(place => said.has(place))) return
  const part = Math.floor(page.number / IN_A_PART)
  const texts = kept.get(part) ?? kept.set(part, textsOf(part)).get(part)
  const found = best((await texts)[page.number % IN_A_PART], which)
  if (!found || !element.isConnected) return
  const [anchor, title, line] = found
  element.querySelector("p").replaceChildren(...title ? [made("span", "section", title), " "] : [], ...marked(cut(line, which), which))
  if (anchor) element.querySelector("a").hash = anchor
}
