/* What the names of a page are to the words that were typed. */
import { fit, FITS } from "./words.js"

const NAMED = 4 /* so much more where a whole name is all that was typed; less, the more of either is left over */
const FIRST = 1.2 /* so much more where a title begins with what was typed */
const SAID = 2 /* so much more where what is done is said among other words by a name of its own that has several */
const NAMED_TOO = 1.2 /* so much more for another page that is named in such a way, by whatever people call it */
const KIND_NAMED = 2 /* where its kind is among the words: "… exercises" */
const MOST_NEAR = 5, LEAST_NEAR = 0.3, LOOSE = 0.9

/* `whole` is all that was typed in one piece; `fits` says how well a word fits the typed one at a place. */
export const judgeOf = (typed, whole, fits, weights, pages) => {
  const places = [...typed.keys()], kept = new Map()
  const best = word => places.reduce((most, at) => Math.max(most, fits(at, word)), 0)
  const any = word => kept.get(word) ?? kept.set(word, best(word)).get(word)
  const same = name => name.whole === whole
  const holds = name => places.every(at => name.words.some(word => fits(at, word) >= FITS.ending))
  const inPieces = name => (typed.length === 1 || name.words.length === 1) && fit(whole, name.whole) >= FITS.error
  const alike = name => name.words.length === typed.length ? name.words.every((word, at) => fits(at, word) >= FITS.errors) : inPieces(name)
  const weight = weights.reduce((sum, one) => sum + one, 0)
  const ofName = name => name.words.reduce((total, word) => total + any(word), 0) / name.words.length
  const ofTyped = name => places.reduce((total, at) => total + weights[at] * Math.max(...name.words.map(word => fits(at, word))), 0) / weight
  const likeness = name => ofName(name) && ofName(name) ** 2 * ofTyped(name)
  const begins = ({ names: [title] }) => places.every(at => fits(at, title.words[at]) >= FITS.ending)
  const kindNamed = page => typed.length > 1 && page.active && page.kind.words.some(word => any(word) === FITS.same)
  const startsAt = ({ words }, at) => words.every((word, next) => fits(at + next, word) >= FITS.ending)
  const inARow = name => name.words.length > 1 && places.some(at => startsAt(name, at))
  /* Whether one of its names, of several words, stands among those that were typed. */
  const isNamed = page => page.names.some(inARow)
  const done = pages.some(page => page.active && holds(page.names[0]))

  /* The step on which a page stands; a term, but for a part of the body, or a claim is no higher than what is done
     where that has the words in its title. */
  const step = (page, complete) => {
    const passive = done && !page.active
    if (page.names.some(name => name.own && same(name))) return page.term && !page.body && done ? "somewhere" : "own"
    if (page.last) return "somewhere"
    if (!passive && page.names.some(same)) return "loose"
    const like = page.term ? [] : page.names.filter(alike)
    if (like.some(name => name.own)) return "likeOwn"
    if (!passive && like.length) return "likeLoose"
    return !page.term && complete && page.names.some(name => name.own && holds(name)) ? "inName" : "somewhere"
  }
  const isSaid = page => page.active && page.names.some(name => name.own && inARow(name))
  const isNamedToo = page => !page.term && !isSaid(page) && isNamed(page)
  const rules = [[begins, FIRST], [kindNamed, KIND_NAMED], [isSaid, SAID], [isNamedToo, NAMED_TOO]]
  const alikeMost = page => 1 + NAMED * Math.max(...page.names.map(likeness))
  const more = page => rules.reduce((most, [holdsFor, times]) => holdsFor(page) ? most * times : most, alikeMost(page))
  return { step, more, isNamed }
}

/* The pairs of neighboring letters of a word, its first letter as one of them. */
const twos = word => new Set([...word].map((sign, at, all) => (all[at - 1] ?? " ") + sign))

/* The share of pairs of letters that two words have in common. */
const common = (one, other) => 2 * [...one].filter(two => other.has(two)).length / (one.size + other.size || 1)

/* The pages in whose names a word is most like one that was typed. */
export const nearest = (pages, typed) => {
  const wanted = typed.map(twos)
  const like = ({ words }) => Math.max(0, ...words.flatMap(word => wanted.map(each => common(twos(word), each))))
  const score = page => page.last ? 0 : Math.max(...page.names.map(name => like(name) * (name.own ? 1 : LOOSE)))
  const found = pages.map(page => ({ page, score: score(page) }))
  return found.filter(({ score }) => score >= LEAST_NEAR).sort((a, b) => b.score - a.score).slice(0, MOST_NEAR).map(({ page }) => page)
}
