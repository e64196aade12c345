/* Words of danger, which bring the urgent signs. They are answered here, apart from the index, so that it may be late, or broken. */
import { errors, words } from "./words.js"

const LONG = 4 /* as in `hooks/guide/pages/search/danger.py` */
const MOST_WORDS = 50 /* what is pasted may be long */

/* Two words beside each other are one as well: "can not", "x ray". */
const typedWords = text => {
  const typed = words(text).slice(0, MOST_WORDS)
  return [...typed, ...typed.slice(1).map((word, at) => typed[at] + word)]
}

/* Long words may have errors, but not in the first letter: a ladder is no bladder. A word that is all of a phrase may have fewer. */
const isMeant = (typed, meant, single) => {
  const most = single ? +(meant.length > 6) : (meant.length > 4) + (meant.length > 8)
  const fits = word => word === meant || (most > 0 && word[0] === meant[0] && errors(word, meant, most) <= most)
  return fits(typed) || (!single && meant.length >= LONG && fits(typed.slice(0, -1)))
}

/* From the file of dangers to a function: what is typed, and the danger that it names, or nothing. */
export const dangers = ({ title, page, dangers, phrases }) => {
  const terms = phrase => phrase.split(" ").map(term => term.split("/"))
  const known = phrases.split("\n").map(line => line.split("|").filter(Boolean).map(terms))
  const holds = typed => phrase => phrase.every(term => term.some(meant => typed.some(word => isMeant(word, meant, phrase.length === 1))))
  return text => {
    const typed = typedWords(text)
    const at = known.findIndex(phrases => phrases.some(holds(typed)))
    if (at < 0) return null
    const [set, say, close] = dangers[at]
    return { address: page + set, title, say, close: close === 1 }
  }
}
