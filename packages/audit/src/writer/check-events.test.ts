import { randomBytes } from 'node:crypto'
import { PostAuditEvent } from '@heimdall/contracts'
import { describe, expect, test } from 'vitest'
import { createEventIds } from '../event-id.ts'
import { testTime } from '../testing/index.ts'
import { checkEvents } from './check-events.ts'

const idAt = createEventIds((size) => randomBytes(size))
const event = (overrides: object = {}) => PostAuditEvent.parse({ eventType: 'bot_started', ...overrides })
const check = (...overrides: object[]) => checkEvents(overrides.map(event), testTime)
const codes = (...overrides: object[]) => {
  const result = check(...overrides)
  return result.ok ? 'fine' : result.issues.map(({ path, code }) => [path.join('.'), code])
}

describe('the time in an id', () => {
  const hour = 3_600_000
  test.each([
    ['now', 0, 'fine'],
    ['a day ago', -24 * hour, 'fine'],
    ['a millisecond more', -24 * hour - 1, [['events.0.id', 'id_time']]],
    ['five minutes ahead', 300_000, 'fine'],
    ['a millisecond more ahead', 300_001, [['events.0.id', 'id_time']]],
  ])('%s', (_name, offsetMs, expected) => {
    expect(codes({ id: idAt(new Date(testTime.getTime() + offsetMs)) })).toEqual(expected)
  })

  test('is that of the id in any case', () => {
    expect(codes({ id: idAt(testTime).toUpperCase() })).toBe('fine')
  })

  test.each(['0197f0a2-6b1e-4c3a-9d52-3f1e8a40b6c7', '00000000-0000-0000-0000-000000000000', 'x'])(
    'only a UUIDv7 is one: %s',
    (id) => expect(PostAuditEvent.safeParse({ eventType: 'bot_started', id }).success).toBe(false),
  )
})

describe('the type', () => {
  test('is told with the nearest that exist', () => {
    const result = check({ eventType: 'login_faild' })
    expect(!result.ok && result.issues[0]).toMatchObject({
      path: ['events', 0, 'eventType'],
      code: 'unknown_event_type',
      message: expect.stringMatching(/"login_faild".*login_failed.*\/v1\/audit\/catalog/),
    })
  })

  test.each(['constructor', '__proto__', 'toString', 'LOGIN', ' login'])('%j is none', (eventType) => {
    expect(codes({ eventType })).toEqual([['events.0.eventType', 'unknown_event_type']])
  })
})

describe('text that PostgreSQL can not hold', () => {
  const unstorable = [['events.0', 'unstorable_text']]
  test.each([
    ['NUL', { description: 'a\0b' }],
    ['NUL in a user', { userId: '\0' }],
    ['NUL deep in metadata', { metadata: { a: [{ b: 'x\0' }] } }],
    ['NUL in a key of metadata', { metadata: { 'a\0': 1 } }],
    ['half a pair', { description: '\ud83d' }],
    ['the other half', { metadata: { a: '\ude00' } }],
    ['halves in the wrong order', { errorMessage: '\ude00\ud83d' }],
  ])('%s', (_name, overrides) => expect(codes(overrides)).toEqual(unstorable))

  test.each([
    ['a whole pair', { description: '😀' }],
    ['a backslash and a u', { description: '\\u0000 \\ud800' }],
    ['two backslashes and a u', { metadata: { '\\\\u0000': '\\\\ud83d' } }],
    ['other control characters', { description: '\u0001\u001f\n\t' }],
  ])('%s is fine', (_name, overrides) => expect(codes(overrides)).toBe('fine'))
})

describe('metadata', () => {
  const nest = (depth: number): unknown => (depth === 0 ? 1 : { a: nest(depth - 1) })
  const keys = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 1]))
  const tooMuch = [['events.0.metadata', 'metadata_limit']]
  test.each([
    ['eight levels', { metadata: nest(8) }, 'fine'],
    ['nine levels', { metadata: nest(9) }, tooMuch],
    ['an abyss', { metadata: nest(5_000) }, tooMuch],
    ['a hundred keys', { metadata: keys(100) }, 'fine'],
    ['one more', { metadata: keys(101) }, tooMuch],
    ['16 KiB', { metadata: { a: 'x'.repeat(16 * 1024 - 8) } }, 'fine'],
    ['a byte more', { metadata: { a: 'x'.repeat(16 * 1024 - 7) } }, tooMuch],
    ['bytes, not characters', { metadata: { a: 'é'.repeat(8 * 1024) } }, tooMuch],
  ])('%s', (_name, overrides, expected) => expect(codes(overrides)).toEqual(expected))

  test('loses its secrets', () => {
    const result = check({ metadata: { clientSecret: 'x', fine: 'y' } })
    expect(result.ok && result.events[0]?.metadata).toEqual({ clientSecret: '[removed]', fine: 'y' })
  })
})

test('every wrong event is named, with all that is wrong with it', () => {
  expect(codes({}, { eventType: 'nope', description: '\0' }, {}, { metadata: { a: '\0' } })).toEqual([
    ['events.1.eventType', 'unknown_event_type'],
    ['events.1', 'unstorable_text'],
    ['events.3', 'unstorable_text'],
  ])
})
