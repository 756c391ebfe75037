import { GeofenceEventKind, GeofenceRules, GeofenceShape } from '@heimdall/contracts'
import type { Sql } from '@heimdall/db'
import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import {
  type FenceLayer,
  layerOf,
  type PreparedFence,
  type PreparedFences,
  prepareFence,
  stackFences,
} from './evaluate/index.ts'

interface KnownFence extends PreparedFence {
  name: string
}
export type KnownFences = PreparedFences<KnownFence>

/** Which fences watch whose devices, ready to be held against fixes. */
export interface FenceMemory {
  /** Their own, and the platform's. */
  of(userIds: ReadonlySet<string>): Promise<ReadonlyMap<string, KnownFences>>
  /** Null: of the platform. */
  forget(owner: string | null): void
}

/** Changes are heard of at once; this bounds what a lost notice could do. */
const rememberedMs = 5_000
/** Fences kept ready, all owners together; a prepared one takes some kilobytes at most. */
const mostRemembered = 50_000
const platform = 'platform'
/** A process that has just started is younger than what would be remembered. */
const never = Number.NEGATIVE_INFINITY

const Row = z.object({
  id: z.string(),
  owner: z.string(),
  name: z.string(),
  revision: z.coerce.number(),
  shape: GeofenceShape,
  rules: GeofenceRules,
  mailOn: z.array(GeofenceEventKind),
})

interface Owned {
  /** Of what they were read from: the same stamp, the same fences. */
  stamp: string
  readAtMs: number
  layer: FenceLayer<KnownFence>
}

export function createFenceMemory(sql: Sql): FenceMemory {
  const known = new LRUCache<string, Owned>({
    maxSize: mostRemembered,
    sizeCalculation: ({ layer }) => layer.fences.length + 1,
  })
  /** Of an owner and the platform together; gone when either is read anew. */
  const gathered = new WeakMap<Owned, { platform: Owned; all: KnownFences }>()
  let changes = 0

  async function read(owners: readonly string[]): Promise<ReadonlyMap<string, Owned>> {
    const changesBefore = changes
    const stamps = await stampsOf(sql, owners)
    const readAtMs = performance.now()
    const isSame = (owner: string) => known.get(owner)?.stamp === (stamps.get(owner) ?? '')
    const stale = owners.filter((owner) => !isSame(owner))
    const fresh = await readFences(sql, stale)
    const found = new Map<string, Owned>()
    for (const owner of owners) {
      const before = known.get(owner)
      // The same object, so that what was gathered from it stays.
      const owned =
        before && !stale.includes(owner)
          ? Object.assign(before, { readAtMs })
          : { stamp: stamps.get(owner) ?? '', readAtMs, layer: layerOf(fresh.get(owner) ?? []) }
      found.set(owner, owned)
      // What was read before a change must not be remembered after it.
      if (changes === changesBefore) known.set(owner, owned)
    }
    return found
  }

  return {
    async of(userIds) {
      const owners = [platform, ...userIds]
      const oldest = performance.now() - rememberedMs
      const missing = owners.filter((owner) => (known.get(owner)?.readAtMs ?? never) < oldest)
      const found = missing.length === 0 ? null : await read(missing)
      const ownedBy = (owner: string) => found?.get(owner) ?? known.get(owner) ?? nothing
      const shared = ownedBy(platform)
      return new Map(
        [...userIds].map((userId) => {
          const own = ownedBy(userId)
          const before = gathered.get(own)
          if (before?.platform === shared) return [userId, before.all]
          const all = stackFences(own.layer, shared.layer)
          gathered.set(own, { platform: shared, all })
          return [userId, all]
        }),
      )
    },
    forget(owner) {
      changes++
      const before = known.get(owner ?? platform)
      // Kept for comparing: what has not changed need not be prepared again.
      if (before) before.readAtMs = never
    },
  }
}

const nothing: Owned = { stamp: '', readAtMs: never, layer: layerOf([]) }

/** What differs as soon as anything of an owner's fences does. */
async function stampsOf(sql: Sql, owners: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await sql<{ owner: string; stamp: string }[]>`
    SELECT coalesce(user_id::text, ${platform}) AS owner,
      concat_ws(' ', count(*), max(revision), max(updated_at)) AS stamp
    FROM gps_geofences WHERE ${isOf(sql, owners)} AND is_active GROUP BY user_id`
  return new Map(rows.map(({ owner, stamp }) => [owner, stamp]))
}

async function readFences(
  sql: Sql,
  owners: readonly string[],
): Promise<ReadonlyMap<string, readonly KnownFence[]>> {
  if (owners.length === 0) return new Map()
  const rows = await sql`
    SELECT id, coalesce(user_id::text, ${platform}) AS owner, name, revision, shape, rules, mail_on AS "mailOn"
    FROM gps_geofences WHERE ${isOf(sql, owners)} AND is_active ORDER BY id`
  const fences = rows.map((row) => Row.parse(row))
  return Map.groupBy(
    fences.map(({ owner, name, ...fence }) => ({ owner, ...prepareFence(fence), name })),
    ({ owner }) => owner,
  )
}

const isOf = (sql: Sql, owners: readonly string[]) => {
  const userIds = owners.filter((owner) => owner !== platform)
  return owners.includes(platform)
    ? sql`(user_id IS NULL OR user_id = ANY(${userIds}::uuid[]))`
    : sql`user_id = ANY(${userIds}::uuid[])`
}
