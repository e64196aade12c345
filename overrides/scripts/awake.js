/* Keeps the screen awake while something is followed, where the browser can. It forgets when the window is hidden, so it is asked again. */
let wanted = false
let lock = null

const ask = async () => {
  if (!wanted || lock || document.hidden) return
  try {
    lock = await navigator.wakeLock.request("screen")
    lock.addEventListener("release", () => { lock = null })
    if (!wanted) lock.release()
  } catch { /* not here, or not now */ }
}

export const keepAwake = on => {
  wanted = on
  if (on) ask()
  else lock?.release()
}
document.addEventListener("visibilitychange", ask)
