import { longestTripDays } from '@heimdall/contracts'
import { fieldError } from '../../kernel/index.ts'

const longestMs = longestTripDays * 86_400_000

/** Refuses a trip of more than a year, before its way is read. */
export function requireShort({ startedAt, endedAt }: { startedAt: Date; endedAt: Date }): void {
  if (endedAt.getTime() - startedAt.getTime() <= longestMs) return
  const message = `A trip lasts ${longestTripDays} days at most`
  throw fieldError('BAD_REQUEST', 'endedAt', 'trip_too_long', message)
}
