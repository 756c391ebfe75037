import { expect, test } from 'vitest'
import { printPosition, readPosition } from './stream-position.ts'

test.each([
  ['48213', { log: { sequence: 48_213, topic: 'audit' }, gps: null }],
  ['48213.account', { log: { sequence: 48_213, topic: 'account' }, gps: null }],
  ['48213.account~7712', { log: { sequence: 48_213, topic: 'account' }, gps: 7_712 }],
  ['0~0', { log: { sequence: 0, topic: 'audit' }, gps: 0 }],
  ['~7712', { log: null, gps: 7_712 }],
] as const)('%s is read as it was printed', (text, position) => {
  expect(readPosition(text)).toEqual(position)
  expect(printPosition(position)).toBe(text)
})

test.each([
  '',
  '~',
  '1~',
  '1~2~3',
  '1.gps',
  '1.weather',
  '-1',
  '1~-1',
  '1.account.audit',
  ' 1',
  '1\n',
  '9'.repeat(19),
])('%j is none', (text) => expect(readPosition(text)).toBeNull())

test('a stream that has heard of nothing has nothing to come back with', () => {
  expect(printPosition({ log: null, gps: null })).toBe('')
})
