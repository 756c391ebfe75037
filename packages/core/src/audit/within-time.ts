import { isCanceled } from '@heimdall/db'
import { AppError } from '../kernel/index.ts'

/** Waits for reads of the log. One that takes too long is the client's to narrow: to repeat it would not help. */
export async function withinTime<Result>(
  { q }: { q?: string | undefined },
  reads: Promise<Result>,
): Promise<Result> {
  try {
    return await reads
  } catch (error) {
    if (!isCanceled(error)) throw error
    const message = 'This takes too long. Narrow the search: name a shorter time, a type or a user.'
    const path = q === undefined ? [] : ['q']
    throw new AppError('BAD_REQUEST', message, {
      cause: error,
      issues: [{ path, code: 'search_too_slow', message }],
    })
  }
}
