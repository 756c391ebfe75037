import { expect, test } from 'vitest'
import { isStuck } from './is-stuck.ts'

const createdAt = '2026-03-02T10:00:00.000Z'
const dayLater = Date.parse('2026-03-03T10:00:00.000Z')

test('is what has been processed for more than a day', () => {
  expect(isStuck({ state: 'processing', createdAt }, dayLater)).toBe(false)
  expect(isStuck({ state: 'processing', createdAt }, dayLater + 1)).toBe(true)
  expect(isStuck({ state: 'ready', createdAt }, dayLater + 1)).toBe(false)
})
