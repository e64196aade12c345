/* What is kept on this device, as JSON by name. Where the browser refuses, as it may in a private window, nothing is kept and nothing
   breaks. Several sites may share an origin, so each has the path of its root in its names. */
export const root = new URL("../", import.meta.url)
const PREFIX = `guide:${root.pathname}:`

const shelf = area => ({
  read: (name, other = null) => {
    try {
      return JSON.parse(area().getItem(PREFIX + name)) ?? other
    } catch {
      return other
    }
  },
  write: (name, value) => {
    try {
      area().setItem(PREFIX + name, JSON.stringify(value))
      return true
    } catch {
      return false
    }
  },
  erase: () => {
    try {
      for (const name of Object.keys(area())) if (name.startsWith(PREFIX)) area().removeItem(name)
    } catch { /* nothing was kept */ }
  },
})

/* For good, and until the window closes. */
export const device = shelf(() => localStorage)
export const visit = shelf(() => sessionStorage)
