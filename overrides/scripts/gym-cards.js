/* From a session to what is shown one after the other: each exercise with its set-up, steps and cues, then its sets with rests between. */
const numbered = (kind, texts, exercise) =>
  texts.map((text, at) => ({ kind, text, exercise, number: at + 1, count: texts.length }))

const sets = (found, exercise) => {
  const [least, most] = found.sets ?? [0, 0]
  const cues = [found.note, ...found.cues ?? []].filter(Boolean)
  return Array.from({ length: most }, (_, at) => [
    { kind: "set", exercise, number: at + 1, least, count: most, text: cues[at % cues.length] ?? "", ...size(found) },
    { kind: "rest", exercise, number: at + 1, least, seconds: found.rest ?? 0, text: found.resting ?? "" },
  ]).flat().slice(0, -1).filter(card => card.kind === "set" || card.seconds)
}
const size = ({ count, unit, hold }) => ({ amount: count ?? "", unit: unit ?? "", hold: hold ?? null })

const ofExercise = (found, exercise) => [
  { kind: "exercise", exercise, text: found.name, picture: found.picture },
  ...numbered("setup", found.setup ?? [], exercise),
  ...numbered("step", found.steps ?? [], exercise),
  ...numbered("cue", found.cues ?? [], exercise),
  ...sets(found, exercise),
]

export const cardsOf = session => [...session.exercises.flatMap(ofExercise), { kind: "done", exercise: session.exercises.length - 1 }]

/* The first set of the exercise that is shown, or -1: where somebody goes who knows the steps. */
export const firstSet = (cards, at) => cards.findIndex((card, index) => index > at && card.exercise === cards[at].exercise && card.kind === "set")

/* What follows the exercise that is shown. */
export const afterExercise = (cards, at) => cards.findIndex((card, index) => index > at && (card.exercise !== cards[at].exercise || card.kind === "done"))
