/* The words of the plan page, and a dose in words. */

export const wordsOf = template =>
  Object.fromEntries([...template.content.querySelectorAll("[data-word]")].map(word => [word.dataset.word, word.textContent]))

export const counted = (count, one, many) => `${count.replace("-", "–")} ${count === "1" ? one : many}`

/* Return a dose in parts, like ["3 sets × 8–12 repetitions, each side", "20 kg", "rest 60 seconds"]. */
export const doseParts = (item, words) => {
  const much = [
    item.repetitions && counted(item.repetitions, words.repetition, words.repetitions_of),
    item.hold && `${words.held} ${counted(item.hold, words.second, words.seconds)}`,
  ].filter(Boolean).join(", ")
  const sets = item.sets && counted(item.sets, words.set, words.sets_of)
  const first = [[sets, much].filter(Boolean).join(" × "), item.side && words[`side-${item.side}`]].filter(Boolean).join(", ")
  return [
    first,
    item.load && `${words.load} ${item.load}`,
    item.left && `${words.left_with} ${counted(item.left, words.left_one, words.left_many)}`,
    item.rest && `${words.rest_of} ${counted(item.rest, words.second, words.seconds)}`,
    item.times && `${item.times} ${words.times_a_day}`,
    item.days && daysInWords(item.days, words),
  ].filter(Boolean)
}

export const daysInWords = (days, words) => [...days].map(day => words.weekdays.split("; ")[day - 1]).join(", ")
