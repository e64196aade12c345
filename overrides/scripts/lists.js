/* The lists of a reader: pages that were saved, seen lately, done today. An entry is the address of a page below the site's root, its
   name, the day it was put there, and the pages that it takes along; a plan's address goes on behind a `#`. What is read back is checked: the file that somebody takes in may hold anything. */
import { device } from "./store.js"

const CHANGED = "guide-lists"
const ADDRESS = /^(?:[\w-]+\/)+(?:#[\w.-]+)?$/
const LONGEST = 300, LONGEST_ADDRESS = 7000, MOST_PAGES = 100
export const today = () => new Date().toLocaleDateString("sv")

const isAddress = found => typeof found === "string" && found.length <= LONGEST_ADDRESS && ADDRESS.test(found)
const isEntry = found =>
  isAddress(found?.address) &&
  typeof found.name === "string" && found.name !== "" && found.name.length <= LONGEST

const along = pages => Array.isArray(pages) ? { pages: pages.filter(isAddress).slice(0, MOST_PAGES) } : {}
const cleaned = (found, most) => {
  const seen = new Set()
  const fresh = (Array.isArray(found) ? found : []).filter(one => isEntry(one) && !seen.has(one.address) && seen.add(one.address))
  return fresh.slice(0, most).map(({ address, name, day, pages }) => ({ address, name, day: String(day ?? "").slice(0, 10), ...along(pages) }))
}

const list = (name, most, counts = () => true) => {
  const all = () => cleaned(device.read(name), most).filter(counts)
  const keep = entries => {
    const kept = device.write(name, cleaned(entries, most))
    dispatchEvent(new Event(CHANGED))
    return kept
  }
  return {
    all,
    keep,
    has: address => all().some(one => one.address === address),
    put: ({ address, name: called, pages }) => keep([{ address, name: called, day: today(), pages }, ...all().filter(one => one.address !== address)]),
    take: address => keep(all().filter(one => one.address !== address)),
  }
}

export const saved = list("saved", 500)
export const recent = list("recent", 30)
export const done = list("done", 200, one => one.day === today())
const LISTS = { saved, recent, done }

/* Call something now and whenever a list changes, in this window or another. */
export const follow = act => {
  addEventListener(CHANGED, act)
  addEventListener("storage", act)
  act()
}

export const asText = () => JSON.stringify({ guide: 1, ...Object.fromEntries(Object.entries(LISTS).map(([name, one]) => [name, one.all()])) }, null, 1)

/* Add what a file holds to what is there; tell whether it was written here. */
export const takeIn = text => {
  try {
    const found = JSON.parse(text)
    if (found?.guide !== 1) return false
    for (const [name, one] of Object.entries(LISTS)) one.keep([...one.all(), ...cleaned(found[name], Infinity)])
    return true
  } catch {
    return false
  }
}
