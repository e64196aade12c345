/* What the keyboard reaches stays in sight: where a part of the page above it is drawn only now, and is larger than it was held to be,
   browsers leave it behind. */
const follow = () => {
  const at = document.activeElement
  if (!at?.matches(":focus-visible")) return
  const { top, bottom } = at.getBoundingClientRect()
  if (bottom < 0 || top > innerHeight) at.scrollIntoView({ block: "center" })
}

addEventListener("focusin", () => requestAnimationFrame(() => requestAnimationFrame(follow)))
