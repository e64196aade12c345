/* Text to the words by which it is found, as `hooks/guide/pages/search/words.py` makes them of the pages; and how alike two words are. */

const APOSTROPHES = /['’‘ʼ`´]/g
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g
const LETTERS = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", ł: "l", þ: "th", ı: "i", ς: "σ" }
const UNSPACED = "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}"
const RUN = new RegExp(`[${UNSPACED}]+|[^ ${UNSPACED}]+`, "gu")
const SIMPLE = /^[\w \-,.()'\/?:;]*$/ /* most names, for which less is to be done */
const STARTS_UNSPACED = new RegExp(`^[${UNSPACED}]`, "u")

export const isUnspaced = word => STARTS_UNSPACED.test(word)

const pairs = run => {
  const signs = [...run]
  return signs.length < 2 || !isUnspaced(run) ? [run] : signs.slice(1).map((sign, at) => signs[at] + sign)
}

/* The words of a text in order: small letters without accents; of a script without spaces every two neighboring signs. */
export const words = text => {
  if (SIMPLE.test(text)) return text.replaceAll("'", "").toLowerCase().match(/[a-z0-9]+/g) ?? []
  const folded = text.replace(APOSTROPHES, "").normalize("NFKD").replace(ACCENTS, "").normalize("NFC").toLowerCase()
  const plain = folded.replace(/[ßæœøđðłþıς]/g, letter => LETTERS[letter]).replace(/[^\p{L}\p{N}\p{M}]/gu, " ")
  return (plain.match(RUN) ?? []).flatMap(pairs)
}

/* How many letters were left out, put in, taken for others or swapped with the next; `most` + 1 stands for any number above `most`. */
export const errors = (typed, meant, most) => {
  if (Math.abs(typed.length - meant.length) > most) return most + 1
  let before, last, row = [...Array(meant.length + 1).keys()]
  for (let i = 1; i <= typed.length; i++) {
    [before, last, row] = [last, row, [i]]
    for (let j = 1; j <= meant.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (typed[i - 1] !== meant[j - 1]))
      const swapped = i > 1 && j > 1 && typed[i - 1] === meant[j - 2] && typed[i - 2] === meant[j - 1]
      if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1)
    }
    if (Math.min(...row) > most) return most + 1
  }
  return row[meant.length]
}

/* What a word is worth that is not quite the one typed: another ending, only its beginning, one wrong letter, two of them. */
export const FITS = { same: 1, ending: 0.9, beginning: 0.59, error: 0.6, errors: 0.4 }
const LONGEST_ENDING = 2

/* How well a word fits the one typed: 0 where it is another. A word that is known as it was typed has no errors. */
export const fit = (typed, word, known = false) => {
  if (typed === word) return FITS.same
  const least = Math.min(typed.length, word.length), more = Math.abs(typed.length - word.length)
  if (least > 2 && more <= LONGEST_ENDING && typed.slice(0, least) === word.slice(0, least)) return FITS.ending
  if (word.startsWith(typed)) return FITS.beginning * (0.5 + typed.length / word.length / 2)
  const most = known || word.length < 3 || more > LONGEST_ENDING ? 0 : (typed.length > 3) + (typed.length > 8)
  const found = most ? errors(typed, more > most ? word.slice(0, typed.length + 1) : word, most) : 1
  return found > most ? 0 : found === 1 ? FITS.error : FITS.errors
}

/* Which letters a word has, as bits, and whether two words may fit by theirs: most need not be compared. */
export const letters = word => {
  let bits = 0
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31)
  return bits
}
export const mayFit = (bits, others) => {
  let differing = 0
  for (let left = bits ^ others; left && differing < 5; left &= left - 1) differing++
  return differing < 5
}
