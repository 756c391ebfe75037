import { expect, test } from 'vitest'
import { type Cursor, readCursor, writeCursor } from './cursor.ts'

const id = '0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7'
const time = '2026-03-02T10:00:00.123Z'
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

test.each<[Cursor]>([[[null, time, id]], [['', time, id]], [['😀 "quoted" \\', time, id]]])(
  'comes back as it was written: %j',
  (cursor) => {
    const text = writeCursor(cursor)
    expect(text).toMatch(/^[\w-]+$/)
    expect(readCursor(text)).toEqual(cursor)
  },
)

test.each([
  ['nothing', ''],
  ['no base64', '!!!'],
  ['no JSON', Buffer.from('{').toString('base64url')],
  ['null', encode(null)],
  ['too short', encode([null, time])],
  ['too long', encode([null, time, id, 1])],
  ['a number for a value', encode([1, time, id])],
  ['no time', encode([null, 'now()', id])],
  ['a day that does not exist', encode([null, '2026-02-30T00:00:00Z', id])],
  ['a year that no database knows', encode([null, '0000-01-01T00:00:00Z', id])],
  ['no id', encode([null, time, "' OR true"])],
])('%s is none of ours', (_name, text) => expect(readCursor(text)).toBeNull())
