/* The ways to pass a page on, or a part of it: the link copied, the system's own way, a mail, a QR code, paper. */
import { copyText } from "./copying.js"
import { address, textOf, title } from "./passed.js"
import { make } from "./make.js"
import { sharing as words } from "./spoken.js"

const headings = () => [...document.querySelectorAll(".md-content__inner h2[id]")].filter(({ id }) => id !== "share")
const button = (text, act, more = {}) => make("button", { type: "button", class: "guide-button", click: act, ...more }, text)
let filled = false

/* The list of the page's parts; a page of one part has none. */
const choice = changed => {
  const list = make("select", { change: changed }, new Option(words.whole, ""), ...headings().map(each => new Option(textOf(each), each.id)))
  return { list, label: list.length > 2 ? make("label", { class: "guide-share__what" }, `${words.what} `, list) : null }
}

/* Put them in their place, once. */
export const fill = panel => {
  if (filled) return
  filled = true
  const { list, label } = choice(() => renew())
  const now = () => list.value ? { link: `${address}#${list.value}`, name: `${title}: ${list.selectedOptions[0].text}` } : { link: address, name: title }
  const ways = panel.querySelector(".guide-share__ways") ?? make("p", { class: "guide-share__ways" })
  const mail = ways.querySelector("a") ?? make("a", { class: "guide-button" }, words.mail)
  const shown = panel.querySelector(".guide-address a") ?? make("a", { href: address }, address)
  const said = make("p", { class: "guide-share__said", role: "status" }), code = make("div", { class: "guide-share__code", hidden: true })
  const say = text => { said.textContent = text }

  const renew = () => {
    const { link, name } = now()
    Object.assign(shown, { href: link, textContent: link })
    mail.href = `mailto:?subject=${encodeURIComponent(name)}&body=${encodeURIComponent(`${name}\n${link}`)}`
    say("")
    if (!code.hidden) draw()
  }
  const copy = async () => {
    const done = await copyText(now().link)
    say(done ? words.copied : words.not_copied)
    if (!done) getSelection().selectAllChildren(shown)
  }
  const share = () => navigator.share({ title: now().name, url: now().link }).catch(() => {})
  const draw = async () => {
    const { pictureOf } = await import("./qr-picture.js")
    code.replaceChildren(pictureOf(now().link) ?? words.qr_too_long)
  }
  const toggle = () => {
    code.hidden = !code.hidden
    codeButton.setAttribute("aria-expanded", !code.hidden)
    renew()
  }
  const paper = () => {
    panel.closest("dialog")?.close()
    print()
  }
  const codeButton = button(words.qr, toggle, { "aria-expanded": "false" })

  ways.replaceChildren(
    button(words.copy_link, copy, { class: "guide-button guide-button--main" }),
    ...(navigator.share ? [button(words.share, share)] : []),
    mail,
    codeButton,
    button(words.print, paper),
  )
  if (!shown.isConnected) panel.prepend(make("p", { class: "guide-address" }, shown))
  if (label) shown.parentElement.after(label)
  ;(label ?? shown.parentElement).after(ways, said, code)
  renew()
}
