import { expect, test } from 'vitest'
import { createFeedPlaces } from './feed-places.ts'

const [old, current] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
const places = createFeedPlaces([current, old])

test('a place is read as it was printed, by every process with the same key', () => {
  const other = createFeedPlaces([current])
  for (const place of [0, 1, 48_213, 2 ** 40, Number.MAX_SAFE_INTEGER]) {
    expect(places.print(place)).toMatch(/^[\w-]{22}$/)
    expect(places.read(places.print(place))).toBe(place)
    expect(other.print(place)).toBe(places.print(place))
  }
})

test('what was printed before the master key was changed is still read, and by nobody else', () => {
  const before = createFeedPlaces([old]).print(7)
  expect(places.read(before)).toBe(7)
  expect(createFeedPlaces([current]).read(before)).toBeNull()
})

test('whichever letter is changed, it is none', () => {
  const text = places.print(48_213)
  for (let at = 0; at < text.length; at++) {
    const changed = `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`
    // The last letter carries two bits of 128: the other four say nothing.
    const isSame = Buffer.from(changed, 'base64url').equals(Buffer.from(text, 'base64url'))
    expect(places.read(changed)).toBe(isSame ? 48_213 : null)
  }
  for (const none of ['', '7712', `${text}A`, text.slice(1), '='.repeat(22)]) {
    expect(places.read(none)).toBeNull()
  }
})

test('neighbours have nothing in common', () => {
  const printed = Array.from({ length: 200 }, (_, place) => places.print(place))
  expect(new Set(printed).size).toBe(200)
  expect(printed.toSorted()).not.toEqual(printed)
  const common = Math.max(
    ...printed
      .slice(1)
      .map((text, at) => [...text].filter((letter, i) => printed[at]?.[i] === letter).length),
  )
  expect(common).toBeLessThan(11)
})
