/* What is typed to add an exercise: a part of its name, and maybe a dose behind it, "name 3x10", or "name 3x30s" where it is held. */

const SPAN = String.raw`(\d{1,4}(?:[-–]\d{1,4})?)`
const DOSE = new RegExp(String.raw`\s+${SPAN}\s*[x×*]\s*${SPAN}\s*(s\p{L}*\.?|″|")?\s*$`, "iu")
const BEGUN = /(?<=\S)\s+\d[\d–-]*\s*[x×*]?[\d–-]*\s*$/i // a dose that is still being typed hides no name
const plain = span => span.replace("–", "-")

/* What is typed or pasted, one exercise a part: a line, or what a comma parts from the next name. */
export const parted = text =>
  text.split(/\s*\n\s*|\s*[,;]\s*(?=\p{L})/u).map(part => part.replace(/^\s*(?:[-–•*]|\d+[.)])\s+/, "").replace(/[\s,;]*[,;]\s*$/, ""))

/* What was typed: the name that is looked for, the dose, and how the dose is said beside a name. */
export const typed = given => {
  const text = given.replace(/\s*[,:;]\s*(?=\d)/g, " ") // "name, 3x10"
  const found = DOSE.exec(text)
  if (!found) return { name: text.replace(BEGUN, ""), dose: {}, said: "" }
  const [, sets, count, held] = found
  const dose = held ? { repetitions: undefined, hold: plain(count) } : { repetitions: plain(count) }
  return { name: text.slice(0, found.index), dose: { sets: plain(sets), ...dose }, said: `${sets} × ${count}${held ? " s" : ""}` }
}

/* An exercise with what was typed in the place of what is usual. */
export const dosed = (usual, dose) => {
  const item = { ...usual, ...dose }
  for (const [name, value] of Object.entries(item)) if (value === undefined) delete item[name]
  return item
}

/* How much, as shortly as it is typed: "3 × 10". */
export const shortly = ({ sets, repetitions, hold }) => {
  const much = repetitions ?? (hold && `${hold} s`)
  return [sets, much].filter(Boolean).join(" × ").replaceAll("-", "–")
}

export const fold = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()

/* The exercises that a name may mean: every word of it begins a word of theirs; names that begin so come first. */
export const matching = (exercises, text) => {
  const words = fold(text).split(/[\s-]+/).filter(Boolean)
  if (!words.length) return []
  const rank = ({ name, also = [] }) => {
    const at = [name, ...also].findIndex(one => words.every(word => fold(one).split(/[\s-]+/).some(part => part.startsWith(word))))
    return at < 0 ? null : at + (fold(name).startsWith(words[0]) ? 0 : 0.5)
  }
  const ranked = Object.entries(exercises).map(([slug, one]) => ({ slug, ...one, rank: rank(one) }))
  return ranked.filter(one => one.rank !== null).sort((one, two) => one.rank - two.rank || one.name.localeCompare(two.name))
}
