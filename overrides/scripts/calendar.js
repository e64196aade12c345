/* A calendar file after RFC 5545: for each day of the week a note that comes back weekly. */

const DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
const DAY = 86_400_000

/* Signs that have a meaning in the file are written with a backslash before them (3.3.11). */
const text = value => value.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n")
const date = day => day.toISOString().slice(0, 10).replaceAll("-", "")
const moment = now => now.toISOString().replace(/[-:]|\.\d+/g, "")

/* Lines of more than 75 octets go on in the next line behind a space (3.1). */
const folded = line => {
  const lines = [""]
  let size = 0
  for (const sign of line) {
    const more = new TextEncoder().encode(sign).length
    if (size + more > 75) {
      lines.push(" ")
      size = 1
    }
    lines[lines.length - 1] += sign
    size += more
  }
  return lines.join("\r\n")
}
/* The first day from `now` on, in the reader's own time, that is one of a week's days (1 is Monday). */
const firstOf = (weekday, now) => {
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())
  const ahead = (weekday - ((new Date(today).getUTCDay() + 6) % 7 + 1) + 7) % 7
  return new Date(today + ahead * DAY)
}

const event = ([weekday, lines], { title, link, weeks, id }, now) => {
  const first = firstOf(Number(weekday), now)
  return [
    "BEGIN:VEVENT",
    `UID:${id}-${weekday}@plan`,
    `DTSTAMP:${moment(now)}`,
    `DTSTART;VALUE=DATE:${date(first)}`,
    `DTEND;VALUE=DATE:${date(new Date(first.getTime() + DAY))}`,
    `RRULE:FREQ=WEEKLY;BYDAY=${DAYS[weekday - 1]}${weeks ? `;COUNT=${weeks}` : ""}`,
    `SUMMARY:${text(title)}`,
    `DESCRIPTION:${text([...lines, link].join("\n"))}`,
    `URL:${link}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ]
}

/* Return the file for { title, link, weeks, id, days }, where `days` gives for each day of the week its lines. */
export const calendar = (plan, now = new Date()) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//exercise-guide//plan//EN", "CALSCALE:GREGORIAN",
    ...Object.entries(plan.days).flatMap(day => event(day, plan, now)), "END:VCALENDAR", ""].map(folded).join("\r\n")
