/* What is chosen in the finder, as it stands in the address and in the form. */
import { FACETS } from "./matching.js"

const SETS = Object.keys(FACETS)
const TEXTS = ["q", "muscle", "mainly", "sort"]

/* What an address says. */
export const read = search => {
  const asked = new URLSearchParams(search)
  const texts = TEXTS.map(name => [name, asked.get(name) ?? ""])
  const sets = SETS.map(name => [name, new Set(asked.getAll(name))])
  const compare = (asked.get("compare") ?? "").split(",").filter(Boolean)
  return { ...Object.fromEntries([...texts, ...sets]), compare }
}

/* The address that says it; commas stay as they are, so that it can be read. */
export const written = state => {
  const asked = new URLSearchParams()
  for (const name of TEXTS) if (state[name].trim()) asked.set(name, state[name].trim())
  for (const name of SETS) for (const value of state[name]) asked.append(name, value)
  if (state.compare.length) asked.set("compare", state.compare.join(","))
  const text = asked.toString().replaceAll("%2C", ",")
  return text ? `?${text}` : location.pathname
}

/* What the form says. */
export const fromForm = (form, compare) => {
  const data = new FormData(form)
  const texts = TEXTS.map(name => [name, data.get(name) ?? ""])
  const sets = SETS.map(name => [name, new Set(data.getAll(name))])
  return { ...Object.fromEntries([...texts, ...sets]), compare }
}

/* Put it in the form; what the form does not know is dropped from it. */
export const intoForm = (form, state) => {
  for (const field of form.elements) {
    if (field.type === "checkbox") field.checked = field.name in state && [...state[field.name]].includes(field.value)
    else if (TEXTS.includes(field.name)) field.value = state[field.name]
    if (field.tagName === "SELECT" && field.selectedIndex < 0) field.value = ""
  }
}
