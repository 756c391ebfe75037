import { expect, it } from 'vitest'
import { lastError } from './last-error.ts'

const idle = { error: null, submittedAt: 0 }
const failed = { error: 'too large', submittedAt: 1 }

it('is of the latest act, and none once another one is tried', () => {
  expect(lastError(idle, failed)).toBe('too large')
  expect(lastError(failed, { error: null, submittedAt: 2 })).toBe(null)
  expect(lastError(failed, { error: 'gone', submittedAt: 2 })).toBe('gone')
  expect(lastError(idle, idle)).toBe(null)
})
