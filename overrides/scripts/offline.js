/* Registers the worker at the site's root; a while later, for nothing here may hold up the page, the page is kept. */
import { root } from "./store.js"

const PAUSE = 3000
const pause = time => new Promise(done => setTimeout(done, time))

const start = async () => {
  await navigator.serviceWorker.register(new URL("sw.js", root), { scope: root.pathname }).catch(() => {})
  if (navigator.onLine) await pause(PAUSE)
  await import("./keeping.js")
}
if ("serviceWorker" in navigator && "caches" in window && "locks" in navigator) start()
