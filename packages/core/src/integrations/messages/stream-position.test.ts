import { expect, test } from 'vitest'
import { printPosition, readPosition } from './stream-position.ts'

/** What places look like is tested where they are made. */
const places = { print: (place: number) => `p${place}`, read: () => null }

test.each([
  ['48213', { log: { sequence: 48_213, topic: 'audit' }, gps: null }],
  ['48213.account', { log: { sequence: 48_213, topic: 'account' }, gps: null }],
  ['48213.account~p7712', { log: { sequence: 48_213, topic: 'account' }, gps: 7_712 }],
  ['-1', { log: { sequence: -1, topic: 'audit' }, gps: null }],
  ['0~p0', { log: { sequence: 0, topic: 'audit' }, gps: 0 }],
  ['~p7712', { log: null, gps: 7_712 }],
] as const)('%s is read as it was printed', (text, position) => {
  expect(printPosition(position, places)).toBe(text)
  expect(readPosition(text)).toEqual({
    ...position,
    gps: position.gps === null ? null : places.print(position.gps),
  })
})

test.each([
  '',
  '~',
  '1~',
  '1~2~3',
  '1.gps',
  '1.weather',
  '-2',
  '-',
  '1~.1',
  '1.account.audit',
  ' 1',
  '1\n',
  '9'.repeat(19),
])('%j is none', (text) => expect(readPosition(text)).toBeNull())

test('a stream that has heard of nothing has nothing to come back with', () => {
  expect(printPosition({ log: null, gps: null }, places)).toBe('')
})
