import { v7 } from 'uuid'

/**
 * Makes the ids of one request's events: UUIDv7 (RFC 9562, section 6.2, method 1). They keep the order of the request
 * even within a millisecond, by a counter that begins at a random 31-bit number, so that requests do not collide.
 */
export function createEventIds(randomBytes: (size: number) => Uint8Array): (time: Date) => string {
  let counter = new DataView(randomBytes(4).slice().buffer).getUint32(0) >>> 1
  return (time) => v7({ msecs: time.getTime(), seq: counter++, random: randomBytes(16) })
}

/** The moment in a UUIDv7's first 48 bits, so that an id alone leads to the partition of its event. */
export function timeOfEventId(id: string): Date {
  return new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16))
}
