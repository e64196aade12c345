/* Parts of a page, copied: the link to a heading, or steps and cues as plain words that bring the page's name and address along. */
import { copyAndSay } from "./copying.js"
import { address, textOf, title } from "./passed.js"
import { sharing as words } from "./spoken.js"

export const copyLink = link => copyAndSay(address + link.hash, `${words.part_copied} ${textOf(link.parentElement)}`)

const lines = list => [...list.children].map((item, at) => `${at + 1}. ${textOf(item.querySelector(":scope > span, .guide-cue") ?? item)}`)

export const copyPart = name => {
  const list = document.querySelector(`ol[data-guide-part="${name}"]`)
  const text = [`${title}: ${textOf(document.getElementById(name))}`, "", ...lines(list), "", `${address}#${name}`]
  return copyAndSay(text.join("\n"), words.text_copied)
}
