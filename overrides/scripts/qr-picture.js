/* The QR code of a link as a picture, or nothing where it would be too dense for a phone to read well. */
import { qr, qrPath } from "./qr.js"

const LONGEST = 1000

export const pictureOf = link => {
  const rows = link.length <= LONGEST ? qr(link, link.length > 400 ? "L" : "M") : null
  if (!rows) return null
  const { path, size } = qrPath(rows)
  const around = document.createElement("div")
  around.innerHTML = `<svg viewBox="0 0 ${size} ${size}" role="img" shape-rendering="crispEdges"><title></title><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}"/></svg>`
  around.querySelector("title").textContent = link
  return around.firstElementChild
}
