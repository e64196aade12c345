/* The page of plans: a link with a plan shows it, otherwise one is made. */

import { Draft } from "./plan-draft.js"
import { decode, encode } from "./plan-link.js"
import { Maker } from "./plan-maker.js"
import { Preview } from "./plan-preview.js"
import { Send } from "./plan-send.js"
import { offerStarters, startersOf } from "./plan-starters.js"
import { View } from "./plan-view.js"
import { wordsOf } from "./plan-words.js"
import "./printed.js"

const page = document.querySelector("[data-guide-plan]")
const part = name => page.querySelector(`[data-plan="${name}"]`)
const words = wordsOf(document.getElementById("plan-words"))
const root = part("root").href
const known = await (await fetch(part("data").href)).json()
for (const found of Object.values(known)) Object.setPrototypeOf(found, null) // no slug of a link finds what every object has
const names = item => known.exercises[item.slug]?.name ?? known.exercises[known.moved[item.slug]]?.name ?? item.own ?? item.slug

const BREATH = 800 // thousandths of a second in which nothing more is typed
let shown = null, paper = {}, laying = 0
const ready = plan => ({ ...plan, items: plan.items.filter(item => item.slug || item.own) })
const now = () => {
  const plan = shown ?? ready(draft.plan)
  return { plan, link: `${location.href.split("#")[0]}#${encode(plan)}`, made: !shown }
}
const draft = new Draft(typing => {
  maker.show(typing)
  showMade()
  clearTimeout(laying)
  laying = setTimeout(layOut, typing ? BREATH : 0)
})
const maker = new Maker(part, known, draft, root, words)
const view = new View(part, known, words, root)
const preview = new Preview(part, known, words, root), starters = startersOf(known.routines)

/* Beside the form: the plan that is being made in small and the ways to send it; before that, what a plan is. */
const showMade = () => {
  const plan = ready(draft.plan), empty = plan.items.length === 0
  page.classList.toggle("is-empty", empty)
  part("send").hidden = false
  send.renew()
  if (!empty) preview.show(plan)
  else if (starters.length) preview.showExample(starters[0][1])
  else part("preview").hidden = true
}
offerStarters(part("starters"), starters, known, root, words, { take: slug => maker.begin(slug), look: routine => preview.showExample(routine) })

/* Lay out what goes on paper; of a plan that is being made, behind the maker. A page that prints waits for nothing, so it is done before. */
const layOut = () => {
  const { plan, link } = now()
  if (paper.link !== link && plan.items.length) paper = { link, pages: view.show({ plan, problems: [], damaged: false }) }
  return paper.pages
}
addEventListener("beforeprint", layOut)
const send = new Send(part, words, names, now, layOut)
const mine = part("send").querySelector('[data-act="mine"]'), takeIt = mine.textContent

/* What another page sends to be added is taken once, so that a reload doesn't add it again. */
const takeAsked = () => {
  const asked = /^#(add|routine)=([a-z0-9,-]+)$/.exec(location.hash)
  if (!asked) return
  history.replaceState(null, "", location.pathname)
  maker.take(asked[1], asked[2])
}

/* What is offered to whoever got a plan: to train by it, to keep it. */
const offerActs = async pages => {
  const name = [words.title, shown.for ?? shown.items.map(names).join(", ")].join(": ").slice(0, 200)
  const address = `${location.href.split("#")[0].slice(root.length)}#${encode(shown)}`
  const given = { plan: shown, address, name, pages, view, names, words }
  const { offerActs: offer } = await import("./plan-acts.js")
  if (shown === given.plan) offer(part("acts"), given)
}

const open = async () => {
  takeAsked()
  const found = /^#\d+\./.test(location.hash) ? decode(location.hash) : {}
  shown = found.plan ?? null
  const one = Boolean(shown || found.version)
  for (const [name, hidden] of [["maker", one], ["about", one], ["view", !one], ["look", one], ["preview", one]]) part(name).hidden = hidden
  mine.hidden = !shown
  if (shown) mine.textContent = encode(shown) === encode(ready(draft.plan)) ? words.back : takeIt
  page.classList.toggle("is-shown", one)
  page.classList.toggle("is-empty", shown?.items.length === 0)
  if (found.version) {
    part("send").hidden = true
    paper = { link: now().link } // nothing else is laid out in its place
    return void view.showUnknownVersion()
  }
  if (!shown) {
    maker.show(false)
    showMade()
    paper = {}
    return void layOut()
  }
  part("send").hidden = shown.items.length === 0
  send.renew()
  const pages = view.show(found)
  paper = { link: now().link, pages }
  if (shown.items.length) await offerActs(pages)
  else part("acts").replaceChildren()
  await pages
}
mine.addEventListener("click", () => {
  const plan = shown
  history.pushState(null, "", location.pathname)
  draft.change(old => { for (const name of Object.keys(old)) delete old[name]; Object.assign(old, structuredClone(plan)) })
  open()
  maker.search.focus()
})
addEventListener("hashchange", () => { scrollTo(0, 0); open() })
await open()
