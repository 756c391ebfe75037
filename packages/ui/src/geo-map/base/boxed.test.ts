import { expect, test } from 'vitest'
import { boxOf, holds, meets, wider } from './boxed.ts'

const vienna = [16, 48, 17, 48.5] as const

test('a box reaches as far as its line', () => {
  expect(
    boxOf([
      [10, 5],
      [-3, 7],
      [4, -2],
    ]),
  ).toEqual([-3, -2, 10, 7])
})

test('boxes meet where they overlap, also across the antimeridian', () => {
  expect(meets(vienna, [10, 40, 16.5, 50])).toBe(true)
  expect(meets(vienna, [17.1, 48, 18, 49])).toBe(false)
  expect(meets(vienna, [16, 49, 17, 50])).toBe(false)
  // Fiji in sight, and land whose longitudes go on beyond 180, or begin before -180.
  const fiji = [177, -20, -178, -15] as const
  expect(meets(fiji, [179, -17, 181, -16])).toBe(true)
  expect(meets(fiji, [-181, -17, -179, -16])).toBe(true)
  expect(meets(fiji, [-170, -17, -160, -16])).toBe(false)
})

test('what is in sight is held by what was drawn around it, until one has gone too far', () => {
  const drawn = wider(vienna)
  expect(drawn).toEqual([15.5, 47.75, 17.5, 48.75])
  expect(holds(drawn, vienna)).toBe(true)
  expect(holds(drawn, [16.4, 48, 17.4, 48.5])).toBe(true)
  expect(holds(drawn, [17.5, 48, 18.5, 48.5])).toBe(false)
  expect(holds(drawn, [16, 48, 17, 50])).toBe(false)
  expect(holds(wider([179, 0, -179, 1]), [-179.5, 0, -178, 1])).toBe(true)
  expect(holds(wider([-100, -50, 100, 50]), [170, -80, -170, 80])).toBe(true)
})
