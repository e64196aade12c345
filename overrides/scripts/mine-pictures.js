/* The pictures on the page with a reader's own lists, once the file of the exercises has come; where it does not come, there are none. */
import { make } from "./make.js"
import { root } from "./store.js"

const MOST = 3
const file = document.querySelector("[data-guide-mine-known]")
const none = { exercises: {}, routines: {} }
const known = file ? fetch(file.href).then(answer => answer.json()).catch(() => none) : Promise.resolve(none)

const own = (from, slug) => Object.hasOwn(from, slug) ? from[slug] : null
/* An exercise is shown by its picture, a routine by that of its first exercise. */
const of = ({ exercises, routines }, address) => {
  const [, kind, slug] = /^(exercises|routines)\/([\w-]+)\/$/.exec(address) ?? []
  const exercise = kind === "routines" ? own(routines, slug)?.items[0].slug : slug
  return exercise && own(exercises, exercise)?.picture
}
const put = (box, picture) => {
  if (picture) box.append(make("img", { src: new URL(picture, root), alt: "", width: 64, height: 48, loading: "lazy", error: event => event.target.remove() }))
  return box
}
const box = () => make("span", { class: "guide-mine__picture" })

/* Return the place of the picture of a page by its address; the picture comes later, or never. */
export const pictureOf = address => {
  const made = box()
  known.then(found => put(made, of(found, address)))
  return made
}

/* Show what a list looks like, with the first exercises that have a picture. */
export const showExample = async () => {
  const place = document.querySelector("[data-guide-mine-example]")
  const found = Object.values((await known).exercises).filter(one => one.picture).slice(0, MOST)
  if (!place || !found.length) return
  place.hidden = false
  place.querySelector("ul").replaceChildren(...found.map(one => make("li", {}, put(box(), one.picture), one.name)))
}
