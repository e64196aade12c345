/* A QR code of a text, after ISO/IEC 18004: bytes as UTF-8, error correction level L or M, the smallest version that holds it. */

/* By level, for versions 1 to 40: error correction codewords in a block, and blocks. */
const CORRECTION = {
  L: [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28, ...Array(14).fill(30)],
  M: [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, ...Array(19).fill(28)],
}
const BLOCKS = {
  L: [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25],
  M: [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49],
}
const LEVEL_BITS = { L: 1, M: 0 }
const MASKS = [
  (x, y) => (x + y) % 2, (x, y) => y % 2, x => x % 3, (x, y) => (x + y) % 3, (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2,
  (x, y) => x * y % 2 + x * y % 3, (x, y) => (x * y % 2 + x * y % 3) % 2, (x, y) => ((x + y) % 2 + x * y % 3) % 2,
]

const aligned = version => {
  if (version === 1) return []
  const count = Math.floor(version / 7) + 2, last = version * 4 + 10
  const step = Math.floor((version * 8 + count * 3 + 5) / (count * 4 - 4)) * 2
  return [6, ...Array.from({ length: count - 1 }, (_, at) => last - (count - 2 - at) * step)]
}
/* Codewords that a version holds, data and correction. */
const room = version => {
  const marks = aligned(version).length
  const taken = (marks ? (25 * marks - 10) * marks - 55 : 0) + (version > 6 ? 36 : 0)
  return Math.floor(((16 * version + 128) * version + 64 - taken) / 8)
}
const roomForData = (version, level) => room(version) - CORRECTION[level][version - 1] * BLOCKS[level][version - 1]
const headBits = version => 4 + (version < 10 ? 8 : 16)

/* Codewords of the text, filled up to what the version holds. */
const dataWords = (bytes, version, level) => {
  const bits = []
  const put = (value, length) => { for (let at = length - 1; at >= 0; at--) bits.push(value >> at & 1) }
  put(4, 4)
  put(bytes.length, headBits(version) - 4)
  for (const byte of bytes) put(byte, 8)
  const all = roomForData(version, level) * 8
  put(0, Math.min(4, all - bits.length))
  put(0, -bits.length & 7)
  for (let pad = 0xec; bits.length < all; pad ^= 0xec ^ 0x11) put(pad, 8)
  return Array.from({ length: all / 8 }, (_, at) => bits.slice(at * 8, at * 8 + 8).reduce((word, bit) => word << 1 | bit, 0))
}

/* Reed and Solomon's correction over the field of 256 with the polynomial 0x11d. */
const times = (one, two) => {
  let product = 0
  for (let at = 7; at >= 0; at--) product = product << 1 ^ (product >> 7) * 0x11d ^ (two >> at & 1) * one
  return product
}
const divisor = degree => {
  let found = [...Array(degree - 1).fill(0), 1]
  for (let step = 0, root = 1; step < degree; step++, root = times(root, 2))
    found = found.map((factor, at) => times(factor, root) ^ (found[at + 1] ?? 0))
  return found
}
const remainder = (words, by) =>
  words.reduce((rest, word) => {
    const factor = word ^ rest[0]
    return by.map((value, at) => (rest[at + 1] ?? 0) ^ times(value, factor))
  }, Array(by.length).fill(0))

/* All codewords, the blocks' by turns: short blocks come first and miss one word of data. */
const allWords = (data, version, level) => {
  const blocks = BLOCKS[level][version - 1], degree = CORRECTION[level][version - 1], by = divisor(degree)
  const short = blocks - room(version) % blocks, length = Math.floor(room(version) / blocks) - degree
  const rows = Array.from({ length: blocks }, (_, at) => {
    const begin = at * length + Math.max(0, at - short)
    return data.slice(begin, begin + length + (at < short ? 0 : 1))
  })
  const byTurns = (lists, longest) => Array.from({ length: longest }, (_, at) => lists.map(list => list[at])).flat().filter(word => word !== undefined)
  return [...byTurns(rows, length + 1), ...byTurns(rows.map(row => remainder(row, by)), degree)]
}

const remainderBits = (value, degree, polynomial) => {
  let rest = value
  for (let at = 0; at < degree; at++) rest = rest << 1 ^ (rest >> degree - 1) * polynomial
  return value << degree | rest
}
/* What every code of a version has, and what says its level, mask and version: rows of true and false, undefined where data goes. */
const frame = (version, level, mask) => {
  const size = version * 4 + 17, rows = Array.from({ length: size }, () => Array(size))
  const put = (x, y, dark) => { if (rows[y] && x >= 0 && x < size) rows[y][x] = Boolean(dark) }
  const square = (x, y, reach, light) => {
    for (let dy = -reach; dy <= reach; dy++) for (let dx = -reach; dx <= reach; dx++) put(x + dx, y + dy, !light.includes(Math.max(Math.abs(dx), Math.abs(dy))))
  }
  for (let at = 0; at < size; at++) { put(6, at, at % 2 === 0); put(at, 6, at % 2 === 0) }
  for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]]) square(x, y, 4, [2, 4])
  const at = aligned(version), corner = size - 7
  for (const x of at) for (const y of at) if (!(x === 6 && y === 6 || x === 6 && y === corner || x === corner && y === 6)) square(x, y, 2, [1])
  const format = remainderBits(LEVEL_BITS[level] << 3 | mask, 10, 0x537) ^ 0x5412, bit = place => format >> place & 1
  for (let place = 0; place < 6; place++) { put(8, place, bit(place)); put(14 - place - 9, 8, bit(place + 9)) }
  put(8, 7, bit(6)); put(8, 8, bit(7)); put(7, 8, bit(8))
  for (let place = 0; place < 8; place++) put(size - 1 - place, 8, bit(place))
  for (let place = 8; place < 15; place++) put(8, size - 15 + place, bit(place))
  put(8, size - 8, true)
  const number = remainderBits(version, 12, 0x1f25)
  for (let place = 0; version > 6 && place < 18; place++) {
    const far = size - 11 + place % 3, near = Math.floor(place / 3)
    put(far, near, number >> place & 1); put(near, far, number >> place & 1)
  }
  return rows
}

/* Where data goes: two columns at a time from the right, up and down by turns, the upright timing line left out. */
const zigzag = function* (size) {
  for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2) {
    const up = (right + 1 & 2) === 0
    for (let step = 0; step < size; step++) for (const x of [right, right - 1]) yield [x, up ? size - 1 - step : step]
  }
}
const drawn = (words, version, level, mask) => {
  const rows = frame(version, level, mask)
  let bit = 0
  for (const [x, y] of zigzag(rows.length)) {
    if (rows[y][x] !== undefined) continue
    rows[y][x] = Boolean((words[bit >> 3] ?? 0) >> (7 - bit & 7) & 1) !== (MASKS[mask](x, y) === 0)
    bit++
  }
  return rows
}

/* How hard a code is to read: runs of one color, blocks of four, signs like the corners', too much of one color. */
const penalty = rows => {
  const columns = rows.map((_, x) => rows.map(row => row[x]))
  let sum = 0
  for (const line of [...rows, ...columns]) {
    const signs = line.map(dark => dark ? "1" : "0").join("")
    for (const [run] of signs.matchAll(/0{5,}|1{5,}/g)) sum += run.length - 2
    sum += [...`0000${signs}0000`.matchAll(/(?=00001011101|10111010000)/g)].length * 40
  }
  for (let y = 1; y < rows.length; y++) for (let x = 1; x < rows.length; x++)
    if (rows[y][x] === rows[y - 1][x] && rows[y][x] === rows[y][x - 1] && rows[y][x] === rows[y - 1][x - 1]) sum += 3
  const dark = rows.flat().filter(Boolean).length
  return sum + Math.floor(Math.abs(dark * 20 / rows.length ** 2 - 10)) * 10
}

/* Return the rows of a code, true where it is dark, or null where the text is too long. Without `mask` the one that reads best. */
export const qr = (text, level = "M", mask = null) => {
  const bytes = new TextEncoder().encode(text)
  const holds = version => headBits(version) + bytes.length * 8 <= roomForData(version, level) * 8
  const version = Array.from({ length: 40 }, (_, at) => at + 1).find(holds)
  if (!version) return null
  const words = allWords(dataWords(bytes, version, level), version, level)
  const codes = (mask === null ? [...MASKS.keys()] : [mask]).map(number => drawn(words, version, level, number))
  return codes.map(rows => [penalty(rows), rows]).sort(([one], [two]) => one - two)[0][1]
}

/* Return the path of an SVG of `size` units, four light units around it: { path, size }. */
export const qrPath = rows => ({
  size: rows.length + 8,
  path: rows.map((row, y) => row.map((dark, x) => dark ? `M${x + 4} ${y + 4}h1v1h-1z` : "").join("")).join(""),
})
