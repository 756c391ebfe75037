import { readPosition, type Services } from '@heimdall/core'

export interface ResumePoint {
  /** The message to go on behind; null: from now on. */
  lastEventId: string | null
  /** Whether what was asked for is not in this log, so that events may be missing before this point. */
  isReset: boolean
}

/**
 * Where a stream goes on. An id that this log does not know, of another log or mangled on its way, can not be resumed
 * from; the end of the log is named instead, so that from here on nothing more is lost.
 */
export async function findResumePoint(services: Services, given: string | undefined): Promise<ResumePoint> {
  if (given === undefined) return { lastEventId: null, isReset: false }
  const [head] = await services.audit.timeseries.sql<{ size: string }[]>`SELECT size FROM audit_head`
  const size = Number(head?.size ?? 0)
  const position = readPosition(given)
  if (position && position.sequence < size) return { lastEventId: given, isReset: false }
  return { lastEventId: size === 0 ? null : String(size - 1), isReset: true }
}
