import { jobs } from '@heimdall/contracts'
import { expect, test } from 'vitest'
import { scheduleOf } from './schedule-of.ts'

test.each([
  ['* * * * *', { kind: 'minutes', every: 1 }],
  ['*/15 * * * *', { kind: 'minutes', every: 15 }],
  ['7 * * * *', { kind: 'hourly', minute: 7 }],
  ['2 3 * * *', { kind: 'daily', time: '03:02' }],
  ['0 7 * * 1', { kind: 'weekly', weekday: 1, time: '07:00' }],
  ['0 7 1 * *', { kind: 'other', pattern: '0 7 1 * *' }],
  ['0 */2 * * *', { kind: 'other', pattern: '0 */2 * * *' }],
])('%s', (pattern, schedule) => expect(scheduleOf(pattern)).toEqual(schedule))

test('all jobs that there are can be said in words', () => {
  for (const { schedule } of Object.values(jobs)) expect(scheduleOf(schedule).kind).not.toBe('other')
})
