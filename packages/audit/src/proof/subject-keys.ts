import type { Sql } from '@heimdall/db'
import { boundedCache } from '../bounded-cache.ts'
import type { AuditRecord } from '../record.ts'
import { type EventKeys, type KeyName, keysOfEvent, partsOfKeyName } from './key-names.ts'
import type { KeyWrap } from './key-wrap.ts'

export interface KeyedRecord {
  record: AuditRecord
  keys: EventKeys
}

export interface SubjectKeys {
  /** The keys of each of these records, made where there are none yet, and the epoch that they are of. */
  of(records: readonly AuditRecord[]): Promise<{ keyed: readonly KeyedRecord[]; epoch: string }>
  /** The keys that there are, and no new ones. */
  find(records: readonly AuditRecord[]): Promise<ReadonlyMap<KeyName, Buffer>>
  /** After an erasure what is remembered may be gone. */
  forget(): void
}

/** About 300 bytes each. A community's active people of a month fit. */
const mostRemembered = 50_000

export function createSubjectKeys(options: {
  sql: Sql
  wrap: KeyWrap
  randomBytes(size: number): Uint8Array
}): SubjectKeys {
  const { sql } = options
  const known = boundedCache<KeyName, Buffer>(mostRemembered)
  let epoch: string | null = null

  async function fetch(missing: ReadonlySet<KeyName>, make: boolean): Promise<Map<KeyName, Buffer>> {
    // In one order everywhere, so that two writers who make the same keys do not wait for each other in a circle.
    const names = [...missing].sort().map(partsOfKeyName)
    const classes = names.map((name) => name.class)
    const months = names.map((name) => name.month)
    const subjects = names.map((name) => name.subject)
    const read = () => sql<{ name: KeyName; wrapped: Buffer }[]>`
      SELECT class || ' ' || month || ' ' || subject AS name, wrapped_key AS wrapped
      FROM audit_subject_keys
      JOIN unnest(${classes}::text[], ${months}::text[]::date[], ${subjects}::text[]) AS wanted(class, month, subject)
        USING (class, month, subject)`
    let rows = await read()
    if (make && rows.length < names.length) {
      const wrapped = names.map(() => options.wrap.wrap(options.randomBytes(32)).toString('hex'))
      await sql`
        INSERT INTO audit_subject_keys (class, month, subject, wrapped_key)
        SELECT class, month, subject, decode(wrapped, 'hex')
        FROM unnest(${classes}::text[], ${months}::text[]::date[], ${subjects}::text[], ${wrapped}::text[])
          AS made(class, month, subject, wrapped)
        ON CONFLICT DO NOTHING`
      rows = await read()
    }
    return new Map(rows.map(({ name, wrapped }) => [name, options.wrap.unwrap(wrapped)]))
  }

  return {
    async of(records) {
      const names = records.map(keysOfEvent)
      const keys = new Map<KeyName, Buffer>()
      const missing = new Set<KeyName>()
      function look(name: KeyName) {
        if (keys.has(name)) return
        const key = known.get(name)
        if (key) keys.set(name, key)
        else missing.add(name)
      }
      for (const { about, actor, request } of names) {
        look(about)
        look(request)
        // Mostly the same: few act for others.
        if (actor !== about) look(actor)
      }
      // The epoch is read first: a key that is gone by the time it is used then shows as an old epoch.
      const current = epoch ?? (await readEpoch(sql))
      // Another read may have been faster: what is remembered is of the epoch that it found.
      epoch ??= current
      if (missing.size > 0) {
        for (const [name, key] of await fetch(missing, true)) {
          keys.set(name, key)
          if (epoch === current) known.set(name, key)
        }
      }
      const keyOf = (name: KeyName) => {
        const key = keys.get(name)
        // Only a mistake of ours can cause it.
        if (!key) throw new Error('A key was neither found nor made')
        return key
      }
      const keyed = records.map((record, index) => {
        const { about, actor, request } = names[index] ?? keysOfEvent(record)
        return { record, keys: { about: keyOf(about), actor: keyOf(actor), request: keyOf(request) } }
      })
      return { keyed, epoch: current }
    },
    find(records) {
      const names = records.map(keysOfEvent).flatMap(({ about, actor, request }) => [about, actor, request])
      return fetch(new Set(names), false)
    },
    forget() {
      known.clear()
      epoch = null
    },
  }
}

async function readEpoch(sql: Sql): Promise<string> {
  const [row] = await sql<{ epoch: string }[]>`SELECT epoch FROM audit_key_epoch`
  return row?.epoch ?? '0'
}
