import { expect, it } from 'vitest'
import { OAuthFailure } from './send.ts'

it.each([
  [400, 'over'],
  [409, 'over'],
  [410, 'over'],
  [403, 'forbidden'],
  [429, 'tooMany'],
  [503, 'busy'],
  [500, 'failed'],
  [404, 'failed'],
] as const)('an answer of %d is %s', (status, reason) => {
  expect(new OAuthFailure(status).reason).toBe(reason)
})
