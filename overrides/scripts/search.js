/* The panel of the search: it opens, listens to what is typed, pasted or dictated, and shows what `rank.js` and `danger.js` answer. */

const MOST = 10 /* answers shown at once */
const CLOSE = 2 /* where signs stand that many look for who are in no danger */
const PAUSE = 250 /* milliseconds without typing after which texts are loaded */
const KEY = "guide-search-key"

const setting = { site: new URL("..", import.meta.url), said: null }
const panel = document.querySelector("[data-guide-search]")
const part = name => panel.querySelector(name)
const field = part("input[type=text]"), clear = part("[type=reset]"), status = part("[role=status]")
const list = part("[data-guide-search-list]"), tell = part("[data-guide-search-tell]"), key = part("[data-guide-search-key]")
const said = setting.said = panel.dataset
const way = tell?.querySelector("a").href

let danger = null, rank = null, draw = null, texts = [], state = "new", going = false, waiting = 0, most = MOST

const json = async address => {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  return answer.json()
}

const textsOf = part => json(new URL(texts[part], setting.site))

/* Words of danger come first, so that they answer whatever becomes of the rest; what failed is tried again when the panel opens. */
const load = async () => {
  if (state === "loading" || state === "ready") return
  state = "loading"
  list.ariaBusy = "true"
  const signs = Promise.all([import("./danger.js"), json(said.danger), import("./results.js")]).then(([{ dangers }, data, module]) => {
    danger = dangers(data)
    draw = module
    show()
  })
  const index = Promise.all([import("./rank.js"), json(said.index), import("./results.js")]).then(async ([{ ranking }, data, module]) => {
    rank = await ranking(data)
    texts = data.texts
    draw = module
  })
  const [, found] = await Promise.allSettled([signs, index])
  state = found.status === "fulfilled" ? "ready" : "broken"
  list.ariaBusy = "false"
  show()
}

const say = text => { if (status.textContent !== text) status.textContent = text }

/* What is said above the list. */
const summary = answer => {
  if (!answer) return state === "broken" ? said.broken : said.waiting
  const count = answer.results.length
  if (!count) return answer.near.length ? `${said.none} ${said.nearest}` : said.none
  return answer.whole ? `${count} ${count === 1 ? said.one : said.many}` : said.some
}

const show = () => {
  const query = field.value.trim()
  clear.hidden = !field.value
  clearTimeout(waiting)
  const answer = query && rank ? rank(query) : null
  const signs = query && danger ? danger(query) : null
  const pages = answer ? [...answer.results.slice(0, most), ...answer.near] : []
  const alarm = signs && !signs.close
  const found = draw ? draw.items(pages, answer, setting, !alarm && answer?.near.length === 0) : []
  if (answer) waiting = setTimeout(() => pages.forEach((page, at) => draw.explain(found[at], page, answer, textsOf).catch(() => {})), PAUSE)
  const shown = [...found]
  if (alarm || (signs && (answer || state === "broken"))) shown.splice(alarm ? 0 : CLOSE, 0, draw.urgent(signs, setting))
  if (answer?.results.length > most) shown.push(draw.more(said.more, showMore))
  list.replaceChildren(...shown)
  say(query ? [alarm ? `${signs.title}: ${signs.say}` : "", summary(answer)].filter(Boolean).join(" ") : said.hint)
  tellUs(query, answer)
  if (going && answer) go()
}

/* Where nothing was found, the way to write to the owner, with what was typed. */
const tellUs = (query, answer) => {
  if (!tell) return
  tell.hidden = !answer || answer.results.length > 0
  tell.querySelector("a").href = way.replaceAll(/\{query\}|%7Bquery%7D/gi, encodeURIComponent(query))
}

const showMore = () => {
  const before = most
  most += MOST
  show()
  links()[before]?.focus()
}

const links = () => [...list.querySelectorAll(".guide-search__link")]
const go = () => {
  going = !rank && state !== "broken"
  links()[0]?.click()
}

const open = () => {
  if (panel.open) return
  panel.showModal()
  field.focus()
  field.select()
  load()
}

const ways = { ArrowDown: 1, ArrowUp: -1 }
const move = event => {
  if (!ways[event.key] || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
  const stops = [field, ...links()]
  event.preventDefault()
  stops[Math.min(stops.length - 1, Math.max(0, stops.indexOf(document.activeElement) + ways[event.key]))].focus()
}

const editable = target => target.closest?.("input, textarea, select, [contenteditable]")
const opens = event => event.key === "/" && key.checked && !editable(event.target) && !event.altKey && !event.ctrlKey && !event.metaKey

/* Whether the key opens the search is kept where the browser lets us keep anything. */
const remembered = act => { try { return act(localStorage) } catch { return null } }
key.checked = remembered(store => store.getItem(KEY)) !== "off"
key.addEventListener("change", () => remembered(store => store.setItem(KEY, key.checked ? "on" : "off")))
for (const button of document.querySelectorAll("[data-guide-search-open]")) {
  button.addEventListener("click", open)
  button.disabled = false
}
part("[data-guide-search-close]").addEventListener("click", () => panel.close())
panel.addEventListener("click", event => {
  const leads = event.target.closest("a") && !event.ctrlKey && !event.metaKey && !event.shiftKey
  if (leads || event.target === panel) panel.close()
})
panel.addEventListener("keydown", move)
panel.addEventListener("close", () => { going = false })
field.addEventListener("input", () => {
  most = MOST
  going = false
  show()
})
field.form.addEventListener("reset", () => setTimeout(() => { show(); field.focus() }))
field.form.addEventListener("submit", event => { event.preventDefault(); go() })
document.addEventListener("keydown", event => {
  if (!opens(event)) return
  event.preventDefault()
  open()
})
