/* Keeps the page that is read and those that were saved, and says so in a line. */
import { area, here } from "./here.js"
import { isKept, keepPage } from "./kept-pages.js"
import { follow, saved } from "./lists.js"
import { make } from "./make.js"
import { offline as words } from "./spoken.js"
import { device, root } from "./store.js"

const address = location.pathname.slice(root.pathname.length)
const wanted = () => device.read("keep", true) !== false

const line = make("p", { class: "guide-note guide-kept", role: "status" })
/* That a page is old stands in sight; that it is kept stands at its end, where nothing moves for it. */
const place = () => (!navigator.onLine && area) || document.querySelector(".md-content__inner")
const say = async () => {
  const is = await isKept(address)
  line.textContent = !is ? "" : navigator.onLine ? words.kept : words.old
  if (is) place()?.append(line)
}

/* What was saved, with the exercises of a routine or a plan, whole; a page that can't be kept now is kept at another visit. */
const keepSaved = async () => {
  const inner = here && saved.has(here.address) ? here.pages ?? [] : [] // an older list does not name them
  for (const one of [...saved.all().flatMap(({ address, pages = [] }) => [address, ...pages]), ...inner]) {
    if (wanted() && !await isKept(one)) await keepPage(one, true).catch(() => {})
  }
  await say()
}
const keepThis = async () => {
  if (!wanted() || navigator.connection?.saveData) return
  await keepPage(address, saved.has(address)).catch(() => {})
  if (!await isKept("mine/")) await keepPage("mine/").catch(() => {})
}

addEventListener("online", say)
addEventListener("offline", say)
await say()
if (navigator.onLine) await keepThis()
follow(keepSaved)
