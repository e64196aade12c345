/* What the page says of itself for our scripts, and where they put their buttons. */
export const area = document.querySelector("[data-guide-gym]")
export const here = area && JSON.parse(area.querySelector("script").textContent)

/* The name under which the window keeps where somebody is in the view for training. */
export const placeOf = training => `gym:${training.address}`
