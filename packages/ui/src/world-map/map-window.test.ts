import { expect, test } from 'vitest'
import { windowAround } from './map-window.ts'

const map = { width: 1000, height: 500 }

test('a small country is shown among its neighbours', () => {
  expect(windowAround([529, 162, 25, 28], map)).toEqual({ x: 399, y: 110, width: 260, height: 104 })
})

test('a large one is shown whole', () => {
  const { width, height } = windowAround([226, 134, 237, 123], map)
  expect(width).toBeGreaterThan(237)
  expect(height).toBeGreaterThan(123)
})

test('the window stays on the map', () => {
  expect(windowAround([995, 490, 4, 3], map)).toMatchObject({ x: 740, y: 396 })
  expect(windowAround(undefined, map)).toEqual({ x: 0, y: 50, width: 1000, height: 400 })
})
