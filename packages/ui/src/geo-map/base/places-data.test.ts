import { expect, test } from 'vitest'
import { squaresIn } from './places-data.ts'

test('far away the whole world at once', () => {
  expect(squaresIn(1, [-180, -85, 180, 85])).toEqual(['0/0/0'])
  expect(squaresIn(4.9, [5, 45, 15, 55])).toEqual(['0/0/0'])
})

test('nearer the squares in sight, and smaller ones where streets are', () => {
  expect(squaresIn(6, [8, 48, 12, 52])).toEqual(['1/18/13', '1/18/14', '1/19/13', '1/19/14'])
  expect(squaresIn(12, [13.3, 52.4, 13.5, 52.6])).toEqual(['2/96/71'])
})

test('across the antimeridian', () => {
  expect(squaresIn(12, [179.9, -17.1, -179.9, -16.9])).toEqual(['2/179/36', '2/0/36'])
})

test('never more than can be read', () => {
  expect(squaresIn(5, [-180, -85, 180, 85]).length).toBe(24)
})
