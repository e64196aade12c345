/* A plan in a link: what stands behind the `#`, which no server ever sees. Its form is described, with examples, on the page
   about plan links; version 1 is read for ever.

   version . what all share . exercise . exercise … . two check signs       only A–Z a–z 0–9 - and .
   An exercise is its slug, or nothing for one of the writer's own; then keys: a capital letter with its value. */

export const VERSION = "1"
export const LIMITS = { link: 6000, items: 40, text: 400 }

const span = /^\d{1,4}(-\d{1,4}|X2b)?$/
const text = { write: value => written(value), read: value => readText(value) }
const matching = (pattern, write = value => value.replace("+", "X2b"), read = value => value.replace("X2b", "+")) =>
  ({ write: value => write(String(value)), read: value => pattern.test(value) ? read(value) : null })
const ofItem = {
  S: ["sets", matching(span)],
  R: ["repetitions", matching(span)],
  H: ["hold", matching(span)],
  L: ["load", text],
  B: ["side", matching(/^(left|right|each|turns)$/)],
  E: ["left", matching(span)],
  T: ["rest", matching(span)],
  F: ["times", matching(span)],
  D: ["days", matching(/^(?=[1-7])1?2?3?4?5?6?7?$/)],
  N: ["note", text],
}
const ofPlan = { Y: ["from", text], C: ["for", text], W: ["weeks", matching(span)], M: ["note", text] }
const OWN = "O"
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/

/* Texts: small letters and digits as they are, a space as -, the rest as a capital letter that is no key. */
const SIGNS = { V: "-", P: ".", K: ",", A: "'" }
const BY_SIGN = Object.fromEntries(Object.entries(SIGNS).map(([letter, sign]) => [sign, letter]))
const PIECE = /U([a-z])|X([0-9a-f]{2})|G([0-9a-f]{4})|([VPKA])|([a-z0-9])|(-)/y
const hex = (code, digits) => code.toString(16).padStart(digits, "0")

const writtenSign = sign => {
  if (/[a-z0-9]/.test(sign)) return sign
  if (/[A-Z]/.test(sign)) return `U${sign.toLowerCase()}`
  if (sign === " ") return "-"
  const code = sign.charCodeAt(0)
  return BY_SIGN[sign] ?? (code < 256 ? `X${hex(code, 2)}` : `G${hex(code, 4)}`)
}
const written = value => value.split("").map(writtenSign).join("")

const readText = value => {
  let found = "", at = 0
  while (at < value.length) {
    PIECE.lastIndex = at
    const piece = PIECE.exec(value)
    if (!piece) return null
    const [, big, low, high, sign, plain] = piece
    if (big) found += big.toUpperCase()
    else if (low || high) found += String.fromCharCode(parseInt(low ?? high, 16))
    else found += SIGNS[sign] ?? plain ?? " "
    at = PIECE.lastIndex
  }
  return tidy(found)
}

/* What a person wrote or a stranger sent: one line, no signs that are not seen, nothing over the limit. */
export const tidy = value =>
  String(value).toWellFormed().replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\s]+/gu, " ").trim().slice(0, LIMITS.text).toWellFormed()

/* Two signs that change with any sign of the link and with any two that change places. */
const CHECK_SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
const PRIME = 3833
export const checkSigns = link => {
  let sum = 7
  for (const sign of link) sum = (sum * 131 + sign.charCodeAt(0)) % PRIME
  return CHECK_SIGNS[Math.floor(sum / 62)] + CHECK_SIGNS[sum % 62]
}

const keysOf = (fields, values) =>
  Object.entries(fields).filter(([, [name]]) => values[name]).map(([key, [name, form]]) => key + form.write(values[name]))

/* What of the exercises' keys is shorter said once: the commonest value, where it saves more than the others must write. */
const sharedOf = items => {
  const shared = {}
  for (const [key, [, form]] of Object.entries(ofItem)) {
    const all = items.map(item => item[ofItem[key][0]]).map(value => value ? form.write(value) : "")
    const saved = value => all.reduce((sum, other) => sum + (other === value ? value.length + 1 : other ? 0 : -1), -value.length - 1)
    const best = [...new Set(all)].filter(Boolean).sort((one, two) => saved(two) - saved(one) || (one < two ? -1 : 1))[0]
    if (best && saved(best) > 0) shared[key] = best
  }
  return shared
}
const itemPart = (item, shared) => {
  let part = item.slug ?? OWN + written(tidy(item.own))
  for (const [key, [name, form]] of Object.entries(ofItem)) {
    const value = item[name] ? form.write(item[name]) : ""
    if (value !== (shared[key] ?? "")) part += key + value
  }
  return part
}

/* Return what stands behind the # for a plan; `plan.items` have a `slug`, or the name of one's `own`. */
export const encode = plan => {
  const shared = sharedOf(plan.items)
  const first = keysOf(ofPlan, plan).join("") + Object.entries(shared).map(pair => pair.join("")).join("")
  const link = [VERSION, first, ...plan.items.map(item => itemPart(item, shared))].join(".")
  return `${link}.${checkSigns(`${link}.`)}`
}

/* Cut a part into what stands before its keys and [key, value] pairs. Letters of texts are no keys. */
const cut = part => {
  const [, before, rest] = /^([^A-Z]*)(.*)$/s.exec(part)
  return [before, [...rest.matchAll(/([A-Z])((?:[^A-Z]|[UXGVPKA])*)/g)].map(([, key, value]) => [key, value])]
}
const fill = (target, fields, keys, say) => {
  for (const [key, value] of keys) {
    if (!Object.hasOwn(fields, key)) say("key", key)
    else if (value === "") delete target[fields[key][0]]
    else {
      const found = fields[key][1].read(value)
      if (found === null || found === "") say("value", key)
      else target[fields[key][0]] = found
    }
  }
}

/* Read what stands behind the #: { plan, problems, damaged }, or { version } alone where it is none that is known, or {} for none.
   Each problem is { part, what, key }: part 0 is what all share. Nothing is thrown, whatever was sent. */
export const decode = fragment => {
  const link = fragment.replace(/^#/, "")
  if (!link) return {}
  const version = /^\d{1,3}(?=\.)/.exec(link)?.[0]
  if (version !== VERSION) return { version: version ?? "?" }
  if (link.length > LIMITS.link) return { plan: { items: [] }, problems: [{ part: 0, what: "size" }], damaged: true }
  const parts = link.split(".").slice(1)
  const ends = link.lastIndexOf(".") + 1
  const whole = checkSigns(link.slice(0, ends)) === link.slice(ends)
  if (whole || parts.length > 1 && parts.at(-1).length < 3) parts.pop()
  return { ...read(parts), damaged: !whole }
}

const read = ([first = "", ...others]) => {
  const problems = []
  const plan = {}, shared = {}
  const sayAt = part => (what, key) => problems.push({ part, what, key })
  const [before, keys] = cut(first)
  if (before) sayAt(0)("text")
  fill(plan, ofPlan, keys.filter(([key]) => !Object.hasOwn(ofItem, key)), sayAt(0))
  fill(shared, ofItem, keys.filter(([key]) => Object.hasOwn(ofItem, key)), sayAt(0))
  if (others.length > LIMITS.items) sayAt(LIMITS.items + 1)("size")
  const items = others.slice(0, LIMITS.items).map((part, at) => readItem(part, shared, sayAt(at + 1))).filter(Boolean)
  return { plan: { ...plan, items }, problems }
}
const readItem = (part, shared, say) => {
  const [slug, keys] = cut(part)
  const own = slug ? null : keys.find(([key]) => key === OWN)
  const name = own && readText(own[1])
  if (slug ? !SLUG.test(slug) || slug.length > 100 : !name) return void say("slug")
  const item = slug ? { slug } : { own: name }
  Object.assign(item, shared)
  fill(item, ofItem, keys.filter(pair => pair !== own), say)
  return item
}
