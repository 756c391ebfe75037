import { expect, test } from 'vitest'
import { isoTime } from './iso-time.ts'

test('each time is written as its own, whatever came before', () => {
  const [first, second] = [new Date('2026-11-27T12:00:00.123Z'), new Date('2026-11-27T12:00:00.124Z')]
  const written = [first, new Date(first), second, first].map(isoTime)
  expect(written).toEqual([first, first, second, first].map((time) => time.toISOString()))
})

test('what is no time is refused, also twice and behind one', () => {
  isoTime(new Date(0))
  for (let turn = 0; turn < 2; turn++) expect(() => isoTime(new Date(Number.NaN))).toThrow(RangeError)
  expect(isoTime(new Date(0))).toBe('1970-01-01T00:00:00.000Z')
})
