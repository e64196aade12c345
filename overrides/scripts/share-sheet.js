/* The ways to pass a page on, over the page: what stands in the fold at its end is put into a dialog, and back when that closes. */
import { make } from "./make.js"
import { fill } from "./share-panel.js"
import { sharing as words } from "./spoken.js"

export const open = fold => {
  const panel = fold.querySelector(".guide-share__panel")
  if (!panel) return // it is open already
  fill(panel)
  const close = make("button", { type: "button", class: "guide-button guide-share-sheet__close", click: () => box.close() }, words.close)
  const head = make("div", { class: "guide-share-sheet__head" }, make("strong", {}, words.title), close)
  const box = make("dialog", { class: "guide-share-sheet", "aria-label": words.title }, head, panel)
  box.addEventListener("click", event => { if (event.target === box) box.close() })
  box.addEventListener("close", () => {
    fold.append(panel)
    box.remove()
  })
  fold.closest("article").append(box)
  box.showModal()
}
