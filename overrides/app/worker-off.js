/* Stands in the worker's place where a site keeps nothing offline, or not any more: what an earlier one kept goes, and so does this. */
"use strict"
const ROOT = new URL("./", self.location)

addEventListener("install", () => skipWaiting())
addEventListener("activate", event => event.waitUntil((async () => {
  const names = (await caches.keys()).filter(name => name.startsWith(`guide:${ROOT.pathname}:`))
  await Promise.all(names.map(name => caches.delete(name)))
  await registration.unregister()
})()))
