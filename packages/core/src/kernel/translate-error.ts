import { isUnavailable, sqlState } from '@heimdall/db'
import { AppError, unavailable } from './errors.ts'

/** PostgreSQL's "character not in repertoire": its text can not hold NUL, which JSON and URLs can. */
const unstorableText = '22021'

/** What the databases say, in the words of the business; anything else as it is. */
export function translateError(error: unknown): unknown {
  if (isUnavailable(error)) return unavailable(error)
  if (sqlState(error) === unstorableText) {
    return new AppError('BAD_REQUEST', 'Text must not hold a NUL character', {
      cause: error,
      issues: [{ path: [], code: 'unstorable_text', message: 'Text must not hold a NUL character' }],
    })
  }
  return error
}
