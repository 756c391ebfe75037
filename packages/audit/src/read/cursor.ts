import { Timestamp } from '@heimdall/contracts'
import { z } from 'zod'

/** The last row of a page: the value it was sorted by (null for time alone), its time, and its id. */
const Cursor = z.tuple([z.string().nullable(), Timestamp, z.uuid()])
export type Cursor = z.infer<typeof Cursor>

/** Opaque to clients; base64url of JSON. */
export const writeCursor = (cursor: Cursor): string =>
  Buffer.from(JSON.stringify(cursor)).toString('base64url')

/** Null when the text is no cursor of ours. */
export function readCursor(text: string): Cursor | null {
  try {
    return Cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
  } catch {
    return null
  }
}
