import { expect, test } from 'vitest'
import { hoursBehind } from './hours-behind.ts'

const at = (time: string) => new Date(`2026-03-01T${time}Z`).toISOString()
const live = (fixTime: string, receivedAt: string) => ({
  position: { fixTime: at(fixTime), receivedAt: at(receivedAt) },
})

test.each([
  ['a good clock', '12:00:00', '12:00:02', 0],
  ['one that is ahead', '15:00:00', '12:00:00', 0],
  ['what came a little late', '11:00:01', '12:00:00', 0],
  ['an hour', '11:00:00', '12:00:00', 1],
  ['five hours', '07:01:00', '12:00:00', 5],
])('how far a clock seems to be behind: %s', (_, fixTime, receivedAt, hours) => {
  expect(hoursBehind(live(fixTime, receivedAt))).toBe(hours)
})

test('of what has never moved nothing is known', () => {
  expect([hoursBehind(null), hoursBehind({ position: null })]).toEqual([0, 0])
})
