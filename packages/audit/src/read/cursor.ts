import { Timestamp } from '@heimdall/contracts'
import { z } from 'zod'

const sortFields = ['created_at', 'event_type', 'user_id', 'status'] as const
const sortDirections = ['asc', 'desc'] as const
export type SortField = (typeof sortFields)[number]
export type SortDirection = (typeof sortDirections)[number]

/**
 * The order of the list, and its last row so far: the value it was sorted by (null for time alone), its time, its id.
 * In another order the same row would be another place. Filters may change: a place is one under any of them. Where a
 * search had to stop at a time, the id is below all others, and there stands how wide its next look should be.
 */
const Cursor = z.tuple([
  z.enum(sortFields),
  z.enum(sortDirections),
  z.string().nullable(),
  Timestamp,
  z.uuid(),
  z.number().int().positive().nullable(),
])
export type Cursor = z.infer<typeof Cursor>

/** Below every id. */
export const noId = '00000000-0000-0000-0000-000000000000'

/** Opaque to clients; base64url of JSON. */
export const writeCursor = (cursor: Cursor): string =>
  Buffer.from(JSON.stringify(cursor)).toString('base64url')

/** Null when the text is no cursor of ours, or one of a list in another order. */
export function readCursor(text: string, field: SortField, direction: SortDirection): Cursor | null {
  try {
    const cursor = Cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
    return cursor[0] === field && cursor[1] === direction ? cursor : null
  } catch {
    return null
  }
}
