import { type LogTopic, logTopics } from '@heimdall/contracts'
import type { FeedPlaces } from '../../gps/index.ts'

/** Where a reader of the log has come to: the number of an event (-1: before all), and the last topic on which it has heard of it. */
export interface LogPosition {
  sequence: number
  topic: LogTopic
}

/** How far a stream has come in each of the two orders that it is made of; null: it knows none of it. */
export interface StreamPosition {
  log: LogPosition | null
  /** How many entries of the feed of devices lie behind it. */
  gps: number | null
}

/**
 * One id for all topics. An audit event is its last message, so the number alone stands for all of them; how long the log is,
 * its checkpoint tells everybody. How much the feed holds is told to nobody, so a place in it is sealed.
 */
export function printPosition({ log, gps }: StreamPosition, places: FeedPlaces): string {
  const inLog = log === null ? '' : log.topic === 'audit' ? `${log.sequence}` : `${log.sequence}.${log.topic}`
  return gps === null ? inLog : `${inLog}~${places.print(gps)}`
}

/** What stands in an id: a place in the feed as it was printed, for it may be none of ours. */
export interface GivenPosition {
  log: LogPosition | null
  gps: string | null
}

/** `48213`, `48213.account`, `48213.account~` or `~` with a place in the feed; null for anything else. */
export function readPosition(text: string): GivenPosition | null {
  const parts = /^(?:(-1|\d{1,18})(?:\.([a-z]+))?)?(?:~([\w-]{1,30}))?$/.exec(text)
  if (!parts || text === '') return null
  const [, digits, name = 'audit', gps] = parts
  const topic = logTopics.find((one) => one === name)
  if (topic === undefined) return null
  return {
    log: digits === undefined ? null : { sequence: Number(digits), topic },
    gps: gps ?? null,
  }
}
