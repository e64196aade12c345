/* Folds: the one that an address leads to opens, the set-up stays open on a page where it was opened, and on paper it is open where
   a style sheet can't see to that. All of it can be opened by hand without this file. */
import { device } from "./store.js"

const NAME = "opened", MOST = 200
const setup = document.querySelector(".guide-setup")

const kept = () => device.read(NAME, [])
const keep = (path, open) => {
  const others = kept().filter(each => each !== path)
  device.write(NAME, open ? [...others, path].slice(-MOST) : others)
}

/* The fold around a place, or the one that a section is. */
const foldOf = target => target?.closest("details") ?? target?.parentElement.querySelector(":scope > h2 + .guide-fold:is(:last-child, .guide-share)")

/* What stands behind the #, which may be anything: a lone percent sign can't be decoded. */
const named = () => {
  const written = location.hash.slice(1)
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}

const reveal = () => {
  const target = document.getElementById(named())
  const fold = foldOf(target)
  if (!fold || fold.open) return
  fold.open = true
  target.scrollIntoView()
}

if (setup) {
  setup.open ||= kept().includes(location.pathname)
  setup.addEventListener("toggle", () => keep(location.pathname, setup.open))
}
reveal()
addEventListener("hashchange", reveal)

if (setup && !CSS.supports("selector(::details-content)")) {
  let before
  addEventListener("beforeprint", () => { [before, setup.open] = [setup.open, true] })
  addEventListener("afterprint", () => { setup.open = before })
}
