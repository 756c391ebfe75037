import { readPosition, type Services } from '@heimdall/core'

export interface ResumePoint {
  /** The message to go on behind; null: the log is empty. */
  lastEventId: string | null
  /** Whether what was asked for is not in this log, so that events may be missing before this point. */
  isReset: boolean
}

/**
 * Where a stream goes on. An id that this log does not know, of another log or mangled on its way, can not be resumed
 * from; the end of the log is named instead, so that from here on nothing more is lost.
 */
export async function findResumePoint(services: Services, given: string | undefined): Promise<ResumePoint> {
  const [head] = await services.audit.timeseries.sql<{ size: string }[]>`SELECT size FROM audit_head`
  const size = Number(head?.size ?? 0)
  const end = size === 0 ? null : String(size - 1)
  // From now on: named too, so that who is cut off before the first event has something to come back with.
  if (given === undefined) return { lastEventId: end, isReset: false }
  const position = readPosition(given)
  if (position && position.sequence < size) return { lastEventId: given, isReset: false }
  return { lastEventId: end, isReset: true }
}
