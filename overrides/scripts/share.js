/* What a page offers to be passed on: the fold at its end, which the bar of a phone opens in place; the sign beside each heading; the
   buttons beside steps and cues; what is copied by hand. What does the work is loaded when it is asked for. */
const fold = document.querySelector("[data-guide-share]")
const bar = document.querySelector('.guide-jump a[href="#share"]')
const buttons = document.querySelectorAll("[data-guide-copy]")
const parts = () => import("./share-parts.js")
const isPlain = ({ ctrlKey, metaKey, shiftKey, altKey }) => !(ctrlKey || metaKey || shiftKey || altKey)

const fill = async () => fold.open && (await import("./share-panel.js")).fill(fold.querySelector(".guide-share__panel"))
fold.addEventListener("toggle", fill)
fill()
bar?.addEventListener("click", async event => {
  if (!isPlain(event)) return
  event.preventDefault()
  ;(await import("./share-sheet.js")).open(fold)
})

document.addEventListener("click", async event => {
  const link = event.target.closest?.(".headerlink")
  if (link && isPlain(event)) (await parts()).copyLink(link)
})
if (document.querySelector("[data-guide-printed]")) import("./printed.js")
for (const button of buttons) {
  button.hidden = false
  button.addEventListener("click", async () => (await parts()).copyPart(button.dataset.guideCopy))
}

/* Who copies touches the page first: by then all is there. */
for (const touch of ["pointerdown", "keydown"]) addEventListener(touch, () => { parts(); import("./selected.js") }, { once: true, passive: true })
