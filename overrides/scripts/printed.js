/* On paper stands the day of printing, as the reader writes days. */
const write = () => {
  const day = new Date().toLocaleDateString(undefined, { dateStyle: "long" })
  for (const place of document.querySelectorAll("[data-guide-printed]")) place.textContent = `${place.dataset.guidePrinted} ${day}`
}

write() // whoever prints at once has it, too
addEventListener("beforeprint", write)
