const latestMs = Date.UTC(9999, 11, 31)

/** The millisecond of Unix time in a UUIDv7, which is when its event happened; null for any other UUID. */
export function timeOfUuid(id: string): number | null {
  if (id[14] !== '7') return null
  // 48 bits reach further than PostgreSQL and JavaScript agree on how to write a year.
  return Math.min(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16), latestMs)
}
