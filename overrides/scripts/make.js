/* A new element: its attributes (a function is a listener, false and null leave one out), then what is in it. */
export const make = (tag, given = {}, ...inner) => {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === "function") made.addEventListener(name, value)
    else if (value !== false && value != null) made.setAttribute(name, value === true ? "" : value)
  }
  made.append(...inner.filter(one => one != null && one !== false))
  return made
}
