import { hasUnstorableText } from '@heimdall/audit'
import { unstorableText } from './errors.ts'

/**
 * Refuses text that JSON can hold and PostgreSQL can not, before anything is done with it: an event's jsonb takes
 * less than a column of text, and only says so when all else is done.
 */
export function requireStorable(input: unknown): void {
  if (hasUnstorableText(input)) throw unstorableText()
}
