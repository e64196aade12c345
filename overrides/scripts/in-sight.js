/* What the keyboard reaches stays in sight: where parts of the page above it are drawn only now, one after the other, and are larger than
   they were held to be, browsers leave it behind. */
const FRAMES = 12

const follow = left => {
  const at = document.activeElement
  if (!at?.matches(":focus-visible")) return
  const { top, bottom } = at.getBoundingClientRect()
  if (bottom < 0 || top > innerHeight) at.scrollIntoView({ block: "center" })
  if (left) requestAnimationFrame(() => follow(left - 1))
}

addEventListener("focusin", () => requestAnimationFrame(() => follow(FRAMES)))
