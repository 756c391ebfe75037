import { type LogTopic, logTopics } from '@heimdall/contracts'

/** Where a reader of the log has come to: the number of an event, and the last topic on which it has heard of it. */
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

/** One id for all topics. An audit event is its last message, so the number alone stands for all of them. */
export function printPosition({ log, gps }: StreamPosition): string {
  const inLog = log === null ? '' : log.topic === 'audit' ? `${log.sequence}` : `${log.sequence}.${log.topic}`
  return gps === null ? inLog : `${inLog}~${gps}`
}

/** `48213`, `48213.account`, `48213.account~7712` or `~7712`; null for anything else. */
export function readPosition(text: string): StreamPosition | null {
  const parts = /^(?:(\d{1,18})(?:\.([a-z]+))?)?(?:~(\d{1,18}))?$/.exec(text)
  if (!parts || text === '') return null
  const [, digits, name = 'audit', gps] = parts
  const topic = logTopics.find((one) => one === name)
  if (topic === undefined) return null
  return {
    log: digits === undefined ? null : { sequence: Number(digits), topic },
    gps: gps === undefined ? null : Number(gps),
  }
}
