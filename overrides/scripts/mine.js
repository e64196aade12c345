/* The page with a reader's own lists: what is on them, and buttons to take pages off, to write everything into a file, to take such a
   file in, and to erase it all. While the lists are empty it says what will be there. */
import { forget, keptPages } from "./kept-pages.js"
import { asText, done, follow, recent, saved, takeIn, today } from "./lists.js"
import { make } from "./make.js"
import { pictureOf, showExample } from "./mine-pictures.js"
import { mine as words, offline } from "./spoken.js"
import { device, root } from "./store.js"

const area = document.querySelector("[data-guide-mine]")
const said = make("p", { class: "guide-note", role: "status" })
const say = text => {
  said.textContent = text
  said.scrollIntoView({ block: "nearest" })
}

const row = (list, { address, name }) => make(
  "li",
  {},
  make("a", { href: new URL(address, root) }, pictureOf(address), name),
  list ? make("button", { type: "button", class: "guide-mine__remove", "aria-label": `${words.remove}: ${name}`, click: () => list.take(address) }, "×") : null,
)
const rows = (list, entries) => entries.length
  ? [make("ul", { class: "guide-mine__list" }, ...entries.map(one => row(list, one)))]
  : [make("p", { class: "guide-note" }, words.nothing)]
const section = (title, list) => {
  const inner = make("div")
  follow(() => inner.replaceChildren(...rows(list, list.all())))
  return make("section", {}, make("h2", {}, title), inner)
}
const lists = make("div", { class: "guide-mine__lists" }, section(words.saved_list, saved), section(words.today, done), section(words.recent, recent))

const writeOut = () => {
  const address = URL.createObjectURL(new Blob([asText()], { type: "application/json" }))
  make("a", { href: address, download: `${location.hostname}-${today()}.json` }).click()
  setTimeout(() => URL.revokeObjectURL(address), 60000)
}
const file = make("input", { type: "file", accept: "application/json,.json", hidden: true, change: async () => {
  const [chosen] = file.files
  if (chosen) say(takeIn(await chosen.text()) ? words.imported : words.not_ours)
  file.value = ""
} })
const erase = async () => {
  if (!confirm(words.erase_sure)) return
  for (const list of [saved, recent, done]) list.keep([])
  device.erase()
  await forget()
  await showKept()
  say(words.erased)
}
const button = (text, act, kind = "") => make("button", { type: "button", class: `guide-button${kind}`, click: act }, text)
const write = button(words.write_out, writeOut)

/* What is kept offline; where it was removed, nothing is kept until that is asked for. */
const kept = make("section", { hidden: true })
const showKept = async () => {
  const { pages, bytes } = await keptPages()
  const keep = on => async () => {
    device.write("keep", on)
    if (!on) await forget()
    await showKept()
    say(on ? offline.again : offline.removed)
  }
  const off = device.read("keep", true) === false
  kept.hidden = !pages.length && !off
  kept.replaceChildren(
    make("h2", {}, offline.title),
    make("p", { class: "guide-note" }, `${offline.about} ${offline.room} ${(bytes / 1e6).toFixed(1)} MB`),
    make("details", { class: "guide-fold" }, make("summary", {}, `${offline.title} (${pages.length})`), ...rows(null, pages)),
    make("p", {}, off ? button(offline.keep, keep(true)) : button(offline.remove, keep(false))),
  )
}

area.append(
  said,
  lists,
  kept,
  make(
    "div",
    { class: "guide-mine__acts" },
    make("p", {}, write, button(words.take_in, () => file.click()), file),
    make("p", { class: "guide-mine__erase" }, button(words.erase, erase, " guide-button--danger"), make("span", { class: "guide-note" }, words.erase_what)),
  ),
)
follow(() => {
  const empty = [saved, done, recent].every(list => !list.all().length)
  lists.hidden = write.disabled = empty
  document.querySelector("[data-guide-mine-empty]").hidden = !empty
  if (empty) showExample()
})
if (!device.write("works", 1)) say(words.no_store)
if (location.hash === "#offline") say(offline.missing)
showKept()
