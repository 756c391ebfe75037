import { describe, expect, test } from 'vitest'
import { readTime } from './read-time.ts'

/** 14:00 on the day on which clocks in Berlin went from 2:00 to 3:00. */
const now = new Date('2026-03-29T12:00:00.000Z')

function spanOf(text: string, timeZone = 'Europe/Berlin') {
  const time = readTime(text, { now, timeZone })
  return 'code' in time
    ? time.code
    : [time.span.from, time.span.to].map((date) => date?.toISOString() ?? null)
}

describe('created:', () => {
  test.each([
    // A day of 23 hours, in the viewer's zone.
    ['today', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
    ['Yesterday', '2026-03-27T23:00:00.000Z', '2026-03-28T23:00:00.000Z'],
    ['2026', '2025-12-31T23:00:00.000Z', '2026-12-31T23:00:00.000Z'],
    ['2026-03', '2026-02-28T23:00:00.000Z', '2026-03-31T22:00:00.000Z'],
    ['2024-02-29', '2024-02-28T23:00:00.000Z', '2024-02-29T23:00:00.000Z'],
    ['2026-03-29t03:30', '2026-03-29T01:30:00.000Z', '2026-03-29T01:31:00.000Z'],
    ['2026-03-01T10:00:30', '2026-03-01T09:00:30.000Z', '2026-03-01T09:00:31.000Z'],
    ['2026-03-01T10:00:30.500', '2026-03-01T09:00:30.500Z', '2026-03-01T09:00:30.501Z'],
    ['2026-03-01T10:00z', '2026-03-01T10:00:00.000Z', '2026-03-01T10:01:00.000Z'],
    ['2026-03-01T10:00-05:30', '2026-03-01T15:30:00.000Z', '2026-03-01T15:31:00.000Z'],
    ['7d', '2026-03-22T12:00:00.000Z', null],
    ['24H', '2026-03-28T12:00:00.000Z', null],
    ['15m', '2026-03-29T11:45:00.000Z', null],
    ['2w', '2026-03-15T12:00:00.000Z', null],
    ['>7d', '2026-03-22T12:00:00.001Z', null],
    ['<7d', null, '2026-03-22T12:00:00.000Z'],
    ['>2026-01-31', '2026-01-31T23:00:00.000Z', null],
    ['>=2026-01-31', '2026-01-30T23:00:00.000Z', null],
    ['<2026-01-31', null, '2026-01-30T23:00:00.000Z'],
    ['<=2026-01-31', null, '2026-01-31T23:00:00.000Z'],
    ['2026-01-01..2026-01-31', '2025-12-31T23:00:00.000Z', '2026-01-31T23:00:00.000Z'],
    ['2026-01..', '2025-12-31T23:00:00.000Z', null],
    ['..2026-01', null, '2026-01-31T23:00:00.000Z'],
    ['today..today', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
    ['2d..24h', '2026-03-27T12:00:00.000Z', '2026-03-28T12:00:00.001Z'],
    ['<=9998', null, '9998-12-31T23:00:00.000Z'],
  ])('%s', (text, from, to) => {
    expect(spanOf(text)).toEqual([from, to])
  })

  test.each([
    '',
    '..',
    '...',
    '>',
    '>=',
    '>..',
    'a..b',
    '2026..x',
    '1..2..3',
    'tomorrow',
    '-1d',
    '7y',
    '9999999d',
    '30000d',
    '26',
    '20260101',
    '2026-1',
    '2026-13',
    '2026-02-30',
    '2026-01-32',
    '2026-00-10',
    '1969',
    '9999',
    '0000',
    '2026-01-01T',
    '2026-01-01T10',
    '2026-01-01T24:00',
    '2026-01-01T10:60',
    '2026-01-01T10:00:60',
    '2026-01-01T10:00.500',
    '2026-01-01T10:00+25:00',
    '2026-01-01T10:00+1',
    '2026-01Z',
    '>=>=2026',
    '=2026',
    '2026-01-01 10:00',
    '٢٠٢٦',
  ])('%j is no time', (text) => {
    expect(spanOf(text)).toBe('bad_time')
  })

  test.each(['2026..2025', '24h..7d', 'today..yesterday'])('%s ends before it begins', (text) => {
    expect(spanOf(text)).toBe('empty_range')
  })

  test('a time that clocks show twice is the first, one that they leave out is when they change', () => {
    expect(spanOf('>=2026-10-25T02:30')).toEqual(['2026-10-25T00:30:00.000Z', null])
    expect(spanOf('>=2026-03-29T02:30')).toEqual(['2026-03-29T01:30:00.000Z', null])
  })

  test('a day begins at its first instant, where there is no midnight too', () => {
    // Cairo set its clocks from 0:00 to 1:00.
    expect(spanOf('2023-04-28', 'Africa/Cairo')).toEqual([
      '2023-04-27T22:00:00.000Z',
      '2023-04-28T21:00:00.000Z',
    ])
    expect(spanOf('today', 'Pacific/Kiritimati')).toEqual([
      '2026-03-29T10:00:00.000Z',
      '2026-03-30T10:00:00.000Z',
    ])
  })

  test('has one spelling', () => {
    const textOf = (text: string) => {
      const time = readTime(text, { now, timeZone: 'UTC' })
      return 'code' in time ? time.code : time.text
    }
    expect(['TODAY..', '>7D', '2026-01-01t10:00z'].map(textOf)).toEqual([
      'today..',
      '>7d',
      '2026-01-01T10:00Z',
    ])
  })
})
