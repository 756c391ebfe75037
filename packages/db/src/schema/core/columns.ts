import { timestamp } from 'drizzle-orm/pg-core'
import { bytes } from '../bytes.ts'

/** A moment, with its zone, to the millisecond. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })

/** SHA-256 of a token. The token itself is never stored. */
export const tokenHash = bytes

/** A secret that has to be read again: encrypted under the master key, bound to its row. */
export const sealed = bytes
