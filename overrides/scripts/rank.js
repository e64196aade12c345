/* Which pages answer what was typed, the best first. Every rule of the ranking is a number in one of these tables. */
import { judgeOf, nearest } from "./names.js"
import { fit, FITS, isUnspaced, letters, mayFit, words } from "./words.js"

/* What a page is worth by its kind; any other kind is a term of the vocabulary. */
const KINDS = { exercises: 1.5, routines: 1.4, facts: 1.4, muscles: 1.2, articles: 1, "": 0.9, index: 0.6, references: 0.15, people: 0.15 }
const TERM = 0.7

/* Terms that are parts of the body: who types one means it, whatever exercise has it in its title. */
const BODY = ["vocabulary/joints", "vocabulary/regions"]

/* What a word is worth by where it stands. */
const PLACES = { title: 10, name: 9, loose: 8, related: 4, kind: 3, text: 2 }

/* Steps that no sum of words gets over: the words somewhere, all in one name; a name but for an ending or an error, first one that others
   may have, too; such a name, and its own name. */
const STEPS = { somewhere: 0, inName: 1, likeLoose: 2, likeOwn: 3, loose: 4, own: 5 }

const SHARED = [STEPS.loose, STEPS.likeLoose] /* of two with one name the wider one is meant */

/* What is done comes before what it is named after. */
const ACTIVE = ["exercises", "routines"]

const RARE = 1.5 /* how much more a word counts that few pages have */
const ALL = 0.999 /* the share of the words, each with its weight, that is all but for rounding */
const LEAST = 0.6 /* so much of the best share a page has at least, unless it is named */
const HEAVY = 0.4 /* so much of the heaviest word weighs one that is shown as found */
const MOST_WORDS = 12 /* what is pasted may be long */
const LEAST_IN_TEXT = 3 /* so many letters of a word are looked for in texts */

const pairs = list => list.slice(1).map((word, at) => list[at] + word)
const raise = (map, key, value) => { if (value > (map.get(key) ?? 0)) map.set(key, value) }

/* A row of the index as a page. */
const pageOf = (row, number, kinds) => {
  const [kind, address, title, meta = "", text = "", names = [], loose = [], related = [], card = [], width = 0, weight = 0] = row
  const named = (name, place) => {
    const list = words(name)
    return { name, place, words: list, whole: list.join(""), own: place > PLACES.loose }
  }
  const spoken = [named(title, PLACES.title), ...names.map(name => named(name, PLACES.name)), ...loose.map(name => named(name, PLACES.loose))]
  const worth = (KINDS[kind] ?? TERM) * (weight || 1)
  const is = { active: ACTIVE.includes(kind), term: !(kind in KINDS), body: BODY.includes(kind), last: worth < 0.5 }
  return { number, ...is, kind: kinds[kind], address, title, meta, text, names: spoken, related, card, width, worth }
}

const kindsOf = rows => Object.fromEntries(rows.map(([kind, one, many]) => [kind, { label: one, words: words(`${one} ${many}`) }]))

/* For each word the pages that have it in a name, or in that of their kind, with what it is worth there. */
const namedIn = pages => {
  const named = new Map()
  const add = (word, page, place) => raise(named.get(word) ?? named.set(word, new Map()).get(word), page.number, place)
  for (const page of pages) {
    for (const { words, place } of page.names) {
      for (const word of words) add(word, page, place)
      for (const pair of pairs(words)) add(pair, page, place)
    }
    for (const word of page.kind.words) add(word, page, PLACES.kind)
  }
  return named
}

/* For each page those to which its names say something. */
const toldBy = pages => {
  const told = pages.map(() => [])
  for (const page of pages) for (const other of page.related) told[other].push(page.number)
  return told
}

/* Lets a slow phone do other things in between. */
const pause = () => new Promise(done => { setTimeout(done) })

/* From the file of the index to a function: what is typed, and the pages that answer it. */
export const ranking = async index => {
  const kinds = kindsOf(index.kinds)
  const pages = index.pages.map((row, number) => pageOf(row, number, kinds))
  await pause()
  const named = namedIn(pages), told = toldBy(pages)
  await pause()
  const lines = new Map(index.words.split("\n").map(line => [line.slice(0, line.indexOf(" ")), line]))
  const lexicon = [...new Set([...named.keys(), ...lines.keys()])].map(word => [word, letters(word)])
  const kept = new Map()

  const inTexts = word => {
    let number = 0
    return (lines.get(word) ?? "").split(" ").slice(1).map(distance => number += parseInt(distance, 36))
  }

  /* For one typed word: how well each word fits, and what each page is worth. */
  const heard = typed => {
    if (kept.has(typed)) return kept.get(typed)
    const isLong = typed.length >= LEAST_IN_TEXT || isUnspaced(typed)
    const bits = letters(typed), known = named.has(typed) || lines.has(typed), fits = new Map(), worths = new Map()
    for (const [word, others] of lexicon) {
      const found = mayFit(bits, others) || word.startsWith(typed) ? fit(typed, word, known) : 0
      if (!found) continue
      fits.set(word, found)
      for (const [page, place] of named.get(word) ?? []) {
        raise(worths, page, found * place)
        if (place > PLACES.kind) for (const other of told[page]) raise(worths, other, found * PLACES.related)
      }
      if (isLong || found === FITS.same) for (const page of inTexts(word)) raise(worths, page, found * PLACES.text)
    }
    kept.set(typed, { fits, worths })
    return kept.get(typed)
  }

  /* The same for each of the typed words; two beside each other may be one. */
  const heardOf = typed => {
    const found = typed.map(word => ({ fits: heard(word).fits, worths: new Map(heard(word).worths) }))
    for (const [at, pair] of pairs(typed).entries()) {
      for (const [page, worth] of heard(pair).worths) for (const each of [at, at + 1]) raise(found[each].worths, page, worth)
    }
    return found
  }

  return query => {
    const all = words(query), typed = all.slice(0, MOST_WORDS)
    const found = heardOf(typed)
    const weights = found.map(({ worths }) => worths.size ? Math.log(1 + pages.length / worths.size) ** RARE : 0)
    const weight = weights.reduce((sum, one) => sum + one, 0)
    const sum = value => found.reduce((total, each, at) => total + weights[at] * value(each), 0) / weight
    const fits = (at, word) => found[at]?.fits.get(word) ?? 0
    const judge = judgeOf(typed, all.join(""), fits, weights, pages)

    const result = number => {
      const page = pages[number]
      const covered = sum(({ worths }) => worths.has(number))
      const worth = sum(({ worths }) => worths.get(number) ?? 0) * covered * page.worth
      return { page, covered, step: STEPS[judge.step(page, covered > ALL)], score: worth * judge.more(page) }
    }
    const judged = [...new Set(found.flatMap(({ worths }) => [...worths.keys()]))].map(result)
    const most = Math.max(...judged.map(({ page, covered }) => page.last ? 0 : covered))
    const results = judged.filter(({ page, covered }) => covered >= LEAST * most || judge.isNamed(page))
    results.sort((a, b) => b.step - a.step || (SHARED.includes(a.step) && b.page.width - a.page.width) || b.score - a.score)

    /* The places of the typed words that count, from 1 on; and the place of the one that a word fits, or 0. */
    const heavy = weights.flatMap((weight, at) => weight && weight >= HEAVY * Math.max(...weights) ? [at + 1] : [])
    const which = text => words(text).reduce((at, word) => at || (heavy.find(place => fits(place - 1, word)) ?? 0), 0)
    return {
      pages, which, heavy, results: results.map(({ page }) => page), whole: results.some(({ covered }) => covered > ALL),
      near: results.length ? [] : nearest(pages, typed),
    }
  }
}
