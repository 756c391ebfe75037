import { expect, test } from 'vitest'
import { dayForm, fitting, fittingDay } from './fitting.ts'

test('what fits is taken as text, a number too', () => {
  expect(fitting('2026-03-01', dayForm)).toBe('2026-03-01')
  expect(fitting(7, /^\d+$/)).toBe('7')
})

test.each([undefined, null, '', 'yesterday', ['2026-03-01'], { toString: 1 }, true])(
  '%j is left out',
  (value) => {
    expect(fitting(value, dayForm)).toBeUndefined()
    expect(fitting(value, /^true$|^2026/)).toBeUndefined()
  },
)

test.each([
  ['2026-03-01', '2026-03-01'],
  ['2026-13-01', undefined],
  ['2026-00-10', undefined],
  ['yesterday', undefined],
  [undefined, undefined],
])('the day %j is %j', (value, day) => {
  expect(fittingDay(value)).toBe(day)
})
