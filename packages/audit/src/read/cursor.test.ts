import { expect, test } from 'vitest'
import { type Cursor, readCursor, writeCursor } from './cursor.ts'

const id = '0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7'
const time = '2026-03-02T10:00:00.123Z'
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

test.each<[Cursor]>([
  [['created_at', 'desc', null, time, id, null]],
  [['user_id', 'asc', '', time, id, null]],
  [['status', 'asc', 'failure', time, '00000000-0000-0000-0000-000000000000', 3_600_000]],
  [['event_type', 'desc', '😀 "quoted" \\', time, id, null]],
])('comes back as it was written: %j', (cursor) => {
  const text = writeCursor(cursor)
  expect(text).toMatch(/^[\w-]+$/)
  expect(readCursor(text, cursor[0], cursor[1])).toEqual(cursor)
})

test('is a place in the order it was written for, and in no other', () => {
  const text = writeCursor(['status', 'asc', 'failure', time, id, null])
  expect(readCursor(text, 'status', 'desc')).toBeNull()
  expect(readCursor(text, 'event_type', 'asc')).toBeNull()
})

const place: (string | number | null)[] = ['created_at', 'desc', null, time, id, null]

test.each([
  ['nothing', ''],
  ['no base64', '!!!'],
  ['no JSON', Buffer.from('{').toString('base64url')],
  ['null', encode(null)],
  ['too short', encode(place.slice(0, -1))],
  ['too long', encode([...place, 1])],
  ['a number for a value', encode(['created_at', 'desc', 1, time, id, null])],
  ['no time', encode(place.with(3, 'now()'))],
  ['a day that does not exist', encode(place.with(3, '2026-02-30T00:00:00Z'))],
  ['a year that no database knows', encode(place.with(3, '0000-01-01T00:00:00Z'))],
  ['a window of no length', encode(place.with(5, 0))],
  ['no id', encode(place.with(4, "' OR true"))],
])('%s is none of ours', (_name, text) => expect(readCursor(text, 'created_at', 'desc')).toBeNull())
