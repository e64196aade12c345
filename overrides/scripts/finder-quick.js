/* A few choices above the list on a phone, where all others are folded away: each presses the one that it stands for. */
export const quickly = (form, picks) => {
  const buttons = [...form.querySelectorAll("[data-guide-quick] > button")]
  const pickOf = button => picks.find(({ name, value }) => name === button.dataset.facet && value === button.value)
  for (const button of buttons) button.addEventListener("click", () => pickOf(button).click())
  return () => { for (const button of buttons) button.setAttribute("aria-pressed", pickOf(button).checked) }
}
