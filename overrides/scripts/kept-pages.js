/* Pages that are kept on this device, to be read without a network. A page is kept together with all that it names, or not at all: its
   files first, the page last. Files have a hash in their names, so those of two versions lie beside each other; what no kept page names
   any more goes. The worker at the site's root only serves what lies here. */
import { saved } from "./lists.js"
import { root } from "./store.js"

const VISITED = 40
const PAGES = `guide:${root.pathname}:pages`, FILES = `guide:${root.pathname}:files`
const NAMED = /(?<!content=)["'(=]([^"'()\s<>=]*\bassets\/[^"'()\s<>]+\.\w+)(?=["')?#])/g
const IMPORTED = /["']\.\/([\w.-]+\.js)["']/g
const LATER = /\/search\/[^/]*\.json$/
const can = "caches" in globalThis && "locks" in navigator
/* One at a time, in all windows: what one brings would seem to another to be named by nobody. */
const alone = act => navigator.locks.request(PAGES, act)

const got = async (address, options) => {
  const answer = await fetch(address, options)
  if (!answer.ok || answer.redirected) throw new Error(`${answer.status} ${address}`)
  return answer
}
/* Addresses in JSON are from the site's root, others from where they stand. */
const whole = (name, base) => new URL(name.startsWith("assets/") ? name : new URL(name, base).href, root).href
/* The page that an address leads to, whatever stands behind its #. */
const pageOf = address => new URL(address, root).href.split("#")[0]
const inScope = address => address.startsWith(root.href)
const namesIn = (text, base, form) => [...text.matchAll(form)].map(found => whole(found[1], base)).filter(inScope)

/* Keep a file and, of a script, those that it imports; return all their addresses. */
const keepFile = async (files, address, seen) => {
  if (seen.has(address)) return
  seen.add(address)
  const answer = await files.match(address) ?? await got(address)
  const text = address.endsWith(".js") ? await answer.clone().text() : ""
  await files.put(address, answer)
  for (const name of namesIn(text, address, IMPORTED)) await keepFile(files, name, seen)
}

/* Keep a page; `all` is for one that was saved, with what is only loaded when it is asked for, such as the index of the search. */
export const keepPage = (address, all = false) => alone(async () => {
  const page = pageOf(address)
  const html = await (await got(page, { cache: "force-cache" })).text()
  const names = namesIn(html, page, NAMED).filter(name => all || !LATER.test(name))
  const [pages, files, seen] = [await caches.open(PAGES), await caches.open(FILES), new Set()]
  for (const name of new Set(names)) await keepFile(files, name, seen)
  const headers = { "Content-Type": "text/html; charset=utf-8", "X-Names": JSON.stringify([...seen]), "X-Kept": String(Date.now()) }
  await pages.put(page, new Response(html, { headers }))
  await tidy(pages, files)
})

const listed = async pages => {
  const found = await Promise.all((await pages.keys()).map(async request => [request.url, await pages.match(request)]))
  return found.filter(([, answer]) => answer).map(([url, answer]) => ({
    url, answer, at: Number(answer.headers.get("X-Kept")), names: JSON.parse(answer.headers.get("X-Names") ?? "[]"),
  }))
}

/* Take away the pages that were visited longest ago, and the files that no kept page names. */
const tidy = async (pages, files) => {
  const mine = new Set([...saved.all().flatMap(({ address, pages = [] }) => [address, ...pages]), "mine/", ""].map(pageOf))
  const found = (await listed(pages)).sort((one, other) => other.at - one.at)
  const gone = found.filter(({ url }) => !mine.has(url)).slice(VISITED)
  for (const { url } of gone) await pages.delete(url)
  const named = new Set(found.filter(one => !gone.includes(one)).flatMap(one => one.names))
  for (const { url } of await files.keys()) if (!named.has(url)) await files.delete(url)
}

export const isKept = async address => can && Boolean(await (await caches.open(PAGES)).match(pageOf(address)))

const titleOf = html => new DOMParser().parseFromString(html, "text/html").querySelector("h1")?.textContent ?? ""

/* Return every kept page by its address below the root, and the bytes that all of it takes. */
export const keptPages = async () => {
  if (!can) return { pages: [], bytes: 0 }
  const [pages, files] = [await caches.open(PAGES), await caches.open(FILES)]
  const found = await Promise.all((await listed(pages)).map(async ({ url, answer }) => ({ url, html: await answer.text() })))
  const sizes = await Promise.all((await files.keys()).map(async request => (await (await files.match(request)).blob()).size))
  const bytes = [...found.map(one => one.html.length), ...sizes].reduce((sum, size) => sum + size, 0)
  return { pages: found.map(({ url, html }) => ({ address: url.slice(root.href.length), name: titleOf(html) || url })), bytes }
}

export const forget = async () => {
  if (can) await alone(() => Promise.all([PAGES, FILES].map(name => caches.delete(name))))
}
