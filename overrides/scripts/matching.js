/* Which exercises fit what is chosen, and how many would fit with one choice more. No page is touched here. */

const some = (chosen, values) => values.some(value => chosen.has(value))

/* How each part of the finder takes what is chosen. One has what it needs if all of it was chosen. */
const any = (chosen, values) => !chosen.size || some(chosen, values)
const enough = (chosen, values) => !chosen.size || values.every(value => chosen.has(value))
const none = (chosen, values) => !some(chosen, values)
export const FACETS = { have: enough, pattern: any, level: any, position: any, without: none }

/* Text as it is compared: small letters without accents, signs as spaces. */
export const folded = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim()

/* Every word that was typed begins a word of the exercise, or stands in it when its words are joined: "pullups" finds "pull-ups". */
const says = (entry, words) => words.every(word => entry.said.includes(` ${word}`) || (word.length > 3 && entry.joined.includes(word)))

/* Make the exercises ready: `told` is what the page says of them, `text` gives the words that find one. */
export const prepared = (told, text) => {
  const options = new Map()
  for (const [option, named] of Object.entries(told.within)) {
    for (const muscle of named) options.set(muscle, [...(options.get(muscle) ?? []), option])
  }
  const chosenBy = muscles => new Set(muscles.flatMap(muscle => options.get(muscle) ?? []))
  return Object.entries(told.entries).map(([slug, entry]) => {
    const [mainly = [], ...others] = entry.muscles ?? []
    const said = ` ${folded(text(slug, entry))}`
    const values = Object.fromEntries(Object.keys(FACETS).map(name => [name, entry[name] ?? []]))
    return { slug, values, mainly: chosenBy(mainly), muscles: chosenBy([mainly, ...others].flat()), said, joined: said.replaceAll(" ", "") }
  })
}

/* The one thing that would be enough for an exercise besides what was chosen; none where it takes more. */
const lacked = (entry, chosen) => {
  const lacking = entry.values.have.filter(value => !chosen.has(value))
  return lacking.length === 1 ? lacking : []
}

/* The parts that an exercise does not pass, as names; what one part leaves out counts for that part's own choices alone. */
const failed = (entry, state, words) => {
  const found = Object.keys(FACETS).filter(name => !FACETS[name](state[name], entry.values[name]))
  if (state.muscle && !(state.mainly ? entry.mainly : entry.muscles).has(state.muscle)) found.push("muscle")
  if (!says(entry, words)) found.push("q")
  return found
}

/* Return the slugs of all exercises that fit, and by part and choice how many would. */
export const matched = (entries, state) => {
  const fit = new Set(), counts = Object.fromEntries([...Object.keys(FACETS), "muscle"].map(name => [name, new Map()]))
  const add = (name, value) => counts[name].set(value, (counts[name].get(value) ?? 0) + 1)
  const words = folded(state.q).split(" ").filter(Boolean)
  for (const entry of entries) {
    const out = failed(entry, state, words)
    if (!out.length) fit.add(entry.slug)
    if (out.length > 1) continue
    for (const name of out.length ? out : Object.keys(counts)) {
      if (name === "muscle") for (const option of state.mainly ? entry.mainly : entry.muscles) add(name, option)
      else if (name in FACETS && name !== "have") for (const value of entry.values[name]) add(name, value)
    }
    if (!out.length || out[0] === "have") for (const value of lacked(entry, state.have)) add("have", value)
  }
  return { fit, counts }
}

