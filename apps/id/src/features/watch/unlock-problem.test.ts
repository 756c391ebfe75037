import { expect, it } from 'vitest'
import { unlockProblem } from './unlock-problem.ts'

it.each([
  [403, 'wrong'],
  [400, 'wrong'],
  [429, 'tooMany'],
  [500, 'lost'],
  [502, 'lost'],
  [404, 'lost'],
])('an answer of %d is %s', (status, problem) => {
  expect(unlockProblem(status)).toBe(problem)
})
