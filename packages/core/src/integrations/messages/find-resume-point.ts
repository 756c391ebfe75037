import { headSize } from '@heimdall/audit'
import { type EventTopic, topicOf } from '@heimdall/contracts'
import type { Services } from '../../kernel/index.ts'
import { hearsLog, type Subscription } from './messages-of.ts'
import { type LogPosition, readPosition, type StreamPosition } from './stream-position.ts'

export interface ResumePoint {
  position: StreamPosition
  /** Of these, messages may be missing before this point; null: nothing is. */
  lost: EventTopic[] | null
}

/**
 * Where a stream goes on. An id that is not known here, of another database, older than what is kept or mangled on its way, can
 * not be resumed from; the end is named instead, so that from here on nothing more is lost. A topic that was not heard of before
 * begins now.
 */
export async function findResumePoint(
  services: Services,
  subscription: Subscription,
  given: string | undefined,
): Promise<ResumePoint> {
  const asked = given === undefined ? null : readPosition(given)
  const log = hearsLog(subscription) ? await inLog(services, asked?.log ?? null) : null
  const gps = subscription.devices ? await inFeed(services, asked?.gps ?? null) : null
  const isUnreadable = given !== undefined && asked === null
  const lost = [...subscription.topics].filter(
    (name) => isUnreadable || (topicOf(name) === 'gps' ? gps : log)?.isLost,
  )
  return {
    position: { log: log?.position ?? null, gps: gps?.position ?? null },
    lost: lost.length > 0 ? lost : null,
  }
}

async function inLog({ audit }: Services, asked: LogPosition | null) {
  const size = await headSize(audit.timeseries.sql)
  if (asked && asked.sequence < size) return { position: asked, isLost: false }
  // From now on: named too, also before the very first event, so that who is cut off before it has something to come back with.
  const end: LogPosition = { sequence: size - 1, topic: 'audit' }
  return { position: end, isLost: asked !== null }
}

async function inFeed({ gps }: Services, asked: string | null) {
  const place = asked === null ? null : gps.places.read(asked)
  const { after, isReset } = await gps.feed.resumePoint(place === null ? null : place - 1)
  return { position: after + 1, isLost: isReset || (asked !== null && place === null) }
}
