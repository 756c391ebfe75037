import { hash } from 'node:crypto'
import { boundedCache } from '@heimdall/audit'
import type { Sql } from '@heimdall/db'

export interface KnownDevice {
  deviceId: string
  userId: string
}

/** The same, as it stands behind its token. */
export interface KnownSender extends KnownDevice {
  /** Of what it sent last, as far as this process knows; null: nothing was understood yet. */
  dialect: string | null
}

/** Which device a token belongs to, for phones, which ask with every position. */
export interface DeviceMemory {
  /** Null: nobody's, or that of somebody who is banned. */
  byToken(token: string): Promise<KnownSender | null>
  forget(change: DeviceChange): void
}

export type DeviceChange = { deviceId: string } | { userId: string } | { everyone: true }

/** Changes are heard of at once; this bounds what a lost notice could do. */
const rememberedMs = 5_000
const maxRemembered = 50_000
const maxKeysPerQuery = 1_000

export function createDeviceMemory(sql: Sql, now: () => Date): DeviceMemory {
  const known = boundedCache<string, KnownSender>(maxRemembered, { ttl: rememberedMs })
  /** Counts changes: what was read before one must not be remembered after it. */
  let changes = 0
  let batch: { keys: Set<string>; found: Promise<ReadonlyMap<string, KnownSender>> } | null = null

  async function read(keys: ReadonlySet<string>): Promise<ReadonlyMap<string, KnownSender>> {
    const changesBefore = changes
    const rows = await sql<(KnownSender & { key: string })[]>`
      SELECT encode(d.token_hash, 'hex') AS key, d.id AS "deviceId", d.user_id AS "userId", d.dialect
      FROM gps_devices d JOIN users u ON u.id = d.user_id
      WHERE d.token_hash = ANY(SELECT decode(key, 'hex') FROM unnest(${[...keys]}::text[]) AS key)
        AND u.deleted_at IS NULL AND (u.banned_at IS NULL OR u.ban_expires_at <= ${now().toISOString()})`
    const found = new Map(rows.map(({ key, ...sender }) => [key, sender]))
    // Strangers are not remembered: they would push out those who are known.
    if (changes === changesBefore) for (const [key, device] of found) known.set(key, device)
    return found
  }

  /** All that is missing in one turn of the event loop is read by one query. */
  function find(key: string): Promise<ReadonlyMap<string, KnownSender>> {
    if (batch === null || batch.keys.size >= maxKeysPerQuery) {
      const keys = new Set<string>()
      const found = new Promise((resolve) => setImmediate(resolve)).then(() => {
        if (batch?.keys === keys) batch = null
        return read(keys)
      })
      batch = { keys, found }
    }
    batch.keys.add(key)
    return batch.found
  }

  return {
    async byToken(token) {
      const key = hash('sha256', token, 'hex')
      return known.get(key) ?? (await find(key)).get(key) ?? null
    },
    forget(change) {
      changes++
      batch = null
      if ('everyone' in change) return known.clear()
      for (const [key, device] of known.entries()) {
        const isIt =
          'deviceId' in change ? device.deviceId === change.deviceId : device.userId === change.userId
        if (isIt) known.delete(key)
      }
    },
  }
}
