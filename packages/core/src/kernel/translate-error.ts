import { isTransient, sqlState } from '@heimdall/db'
import { AppError, unavailable, unstorableText } from './errors.ts'

/** PostgreSQL's "character not in repertoire": its text can not hold NUL, which a cursor may still bring. */
const notInRepertoire = '22021'

/** What the databases say, in the words of the business; anything else as it is. */
export function translateError(error: unknown): unknown {
  // Said already, whatever it came of.
  if (error instanceof AppError) return error
  if (isTransient(error)) return unavailable(error)
  return sqlState(error) === notInRepertoire ? unstorableText(error) : error
}
