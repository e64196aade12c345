/* Lies at the site's root and serves what the pages keep on this device, when the network does not. Files have a hash of what they hold in
   their names, so a kept one is always right; a page comes from the network, and its kept copy where that fails or takes too long. What
   is kept and what goes is for the pages to say: see kept-pages.js. */
"use strict"
const ROOT = new URL("./", self.location)
const PAGES = `guide:${ROOT.pathname}:pages`, FILES = `guide:${ROOT.pathname}:files`
const PATIENCE = 3000
const HASHED = /\.[0-9a-f]{8}\.(?:min\.)?\w+$/
const MISSING = "guide-missing-words"

addEventListener("install", () => skipWaiting())
addEventListener("activate", event => event.waitUntil(clients.claim()))

const kept = (address, cacheName) => caches.match(address, { cacheName, ignoreVary: true })
const bare = address => {
  const { origin, pathname } = new URL(address)
  const folder = pathname.replace(/index\.html$/, "")
  return origin + (/\/[^./]+$/.test(folder) ? `${folder}/` : folder)
}

/* What stands in for a page that is not kept: the list of those that are. */
const missing = async () => await kept(new URL("mine/", ROOT).href, PAGES)
  ? Response.redirect(new URL("mine/#offline", ROOT).href)
  : new Response(`<!doctype html><meta charset="utf-8"><title>${MISSING}</title><p>${MISSING}`, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } })

/* The browser's own cache is asked whether it is still right: else it may answer for the network with a page of days ago. */
const page = async request => {
  const fresh = fetch(request, { cache: "no-cache" })
  const copy = await kept(bare(request.url), PAGES)
  if (!copy) return fresh.catch(missing)
  const late = new Promise(done => setTimeout(done, PATIENCE, null))
  const first = await Promise.race([fresh.catch(() => null), late])
  return first && first.status < 500 ? first : copy
}
const file = async request => await kept(request.url, FILES) ?? fetch(request)
const other = request => fetch(request).catch(async () => await kept(request.url, FILES) ?? await kept(bare(request.url), PAGES) ?? Response.error())

addEventListener("fetch", event => {
  const { method, mode, url } = event.request
  if (method !== "GET" || !url.startsWith(ROOT.href)) return
  if (mode === "navigate") event.respondWith(page(event.request))
  else event.respondWith(HASHED.test(new URL(url).pathname) ? file(event.request) : other(event.request))
})
