/* Copies a text, and says so where everybody sees and hears it. Where the browser won't copy, the text stands there to be taken by hand. */
import { make } from "./make.js"
import { sharing as words } from "./spoken.js"

const SHOWN = 5000
let timer

/* The way of browsers that have none of their own for an address without `https:`. */
const byHand = text => {
  const before = document.activeElement
  const field = make("textarea", { class: "guide-unseen", readonly: true, "aria-hidden": "true" })
  field.value = text
  ;(document.querySelector("dialog[open]") ?? document.body).append(field)
  field.select()
  const done = document.execCommand("copy")
  field.remove()
  before?.focus()
  return done
}

/* Copy a text; tell whether it was. */
export const copyText = async text => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return byHand(text)
  }
}

const place = make("div", { class: "guide-said", role: "status" })
document.body.append(place)
const show = (...what) => {
  clearTimeout(timer)
  place.replaceChildren(...what)
}

/* Copy a text and say `done`, for a while; a text that could not be copied stays until somebody took it. */
export const copyAndSay = async (text, done) => {
  if (await copyText(text)) {
    show(done)
    timer = setTimeout(show, SHOWN)
    return
  }
  const field = make("textarea", { readonly: true, rows: 4, blur: () => show() })
  field.value = text
  show(make("label", {}, words.not_copied, field))
  field.select()
}
