import { randomBytes } from 'node:crypto'
import { createNoteKey } from '@heimdall/tlog'
import { describe, expect, test } from 'vitest'
import {
  onBothFlavours,
  type TestLog,
  testKeyWrap,
  testRecord,
  testRecords,
  testTime,
} from '../testing/index.ts'
import { sealAll, verify } from '../testing/proofs.ts'
import { eraseSubject } from './erase-subject.ts'

const heidi = '01890000-0000-7000-8000-00000000000a'
const peter = '01890000-0000-7000-8000-00000000000b'
/** A record in which every column says something. */
const full = (overrides: Parameters<typeof testRecord>[0] = {}) =>
  testRecord({
    eventType: 'user_updated',
    userId: heidi,
    actorId: peter,
    resourceType: 'user',
    resourceId: 'r-1',
    ipAddress: '203.0.113.7',
    userAgent: 'Mozilla/5.0',
    description: 'renamed',
    metadata: { changed: ['username'], deep: { number: 1.5 } },
    status: 'failure',
    errorMessage: 'taken',
    countryCode: 'DE',
    countryName: 'Germany',
    city: 'Berlin',
    region: 'Berlin',
    sourceService: 'id',
    correlationId: '01890000-0000-4000-8000-00000000000c',
    ...overrides,
  })

onBothFlavours('the proof', (log) => {
  test('of an empty log, of one leaf, and across tiles holds', async () => {
    expect(await verify(log)).toMatchObject({ size: 0, problem: null })
    for (const count of [1, 254, 1, 1, 700]) {
      await log.add(testRecords(count, (index) => full({ userId: String(index % 5) })))
      await sealAll(log)
    }
    expect(await verify(log)).toMatchObject({ size: 957, checkpoints: 5, dropped: 0, problem: null })
  })

  describe('notices', () => {
    const changes: [column: string, sql: string][] = [
      ['event_type', `event_type = 'login'`],
      ['user_id', `user_id = 'x'`],
      ['actor_id', `actor_id = gen_random_uuid()`],
      ['resource_type', `resource_type = 'session'`],
      ['resource_id', `resource_id = 'r-2'`],
      ['ip_address', `ip_address = '203.0.113.6'`],
      ['user_agent', `user_agent = 'Mozilla/5.1'`],
      ['description', `description = 'renameD'`],
      ['metadata', `metadata = jsonb_set(metadata, '{deep,number}', '1.6')`],
      ['status', `status = 'success'`],
      ['error_message', `error_message = NULL`],
      ['country_code', `country_code = 'DK'`],
      ['country_name', `country_name = 'Denmark'`],
      ['city', `city = NULL`],
      ['region', `region = 'Bern'`],
      ['source_service', `source_service = 'api'`],
      ['correlation_id', `correlation_id = gen_random_uuid()`],
      ['leaf_hash', `leaf_hash = sha256('x')`],
    ]
    const prepare = async (records = testRecords(300, () => full())) => {
      await log.add(records)
      await sealAll(log)
      return records
    }

    /** Makes a change, looks at it from inside of its transaction, and takes it back. */
    async function undone(change: string, look: (changed: Pick<TestLog, 'sql'>) => Promise<void>) {
      const undo = new Error('undo')
      const changing = log.sql.begin(async (tx) => {
        await tx.unsafe(change)
        // postgres.js hands the callback a connection-bound client that lacks only the pool's own methods.
        await look({ sql: tx as unknown as TestLog['sql'] })
        throw undo
      })
      await changing.catch((error: unknown) => {
        if (error !== undo) throw error
      })
    }

    test('a change in every column, and names the event', async () => {
      const [victim] = await prepare([full(), full(), full()])
      const id = victim?.id ?? ''
      for (const [column, change] of changes) {
        await undone(`UPDATE audit_events SET ${change} WHERE id = '${id}'`, async (changed) => {
          expect((await verify(changed)).problem, column).toMatchObject({
            part: 'row',
            message: expect.stringContaining(id),
          })
        })
      }
      expect((await verify(log)).problem).toBeNull()
    })

    test('a row that is gone, and one that was put in', async () => {
      const records = await prepare()
      await log.sql`
        INSERT INTO audit_events (id, created_at, event_type, status, leaf_hash)
        VALUES ('01890000-0000-7000-8000-0000000000ff', ${testTime.toISOString()}, 'login', 'success', sha256('x'))`
      expect((await verify(log)).problem?.message).toContain('01890000-0000-7000-8000-0000000000ff')
      await log.sql`DELETE FROM audit_events WHERE id = ${records[150]?.id ?? ''}`
      expect((await verify(log)).problem).toMatchObject({ part: 'row' })
    })

    test('the difference between what retention has dropped and what somebody has', async () => {
      const [first] = await prepare()
      await log.sql`DELETE FROM audit_events WHERE id = ${first?.id ?? ''}`
      expect((await verify(log)).problem).toMatchObject({ part: 'row' })
      await undone(
        `UPDATE audit_retention SET dropped_before = '${new Date(testTime.getTime() + 1).toISOString()}'`,
        async (changed) => {
          expect(await verify(changed)).toMatchObject({ problem: null, dropped: 1 })
        },
      )
    })

    test('leaves that changed places, and leaves that were cut off', async () => {
      await prepare()
      await log.sql`
        UPDATE audit_leaves SET event_id = CASE leaf_index
          WHEN 3 THEN (SELECT event_id FROM audit_leaves WHERE leaf_index = 4)
          ELSE (SELECT event_id FROM audit_leaves WHERE leaf_index = 3) END
        WHERE leaf_index IN (3, 4)`
      expect((await verify(log)).problem).toMatchObject({ part: 'row' })
      await log.sql`DELETE FROM audit_leaves WHERE leaf_index >= 290`
      await log.sql`UPDATE audit_head SET size = 290`
      expect((await verify(log)).problem).not.toBeNull()
    })

    test('a byte in a tile, in the head, in a checkpoint', async () => {
      await prepare()
      const flips = [
        `UPDATE audit_tiles SET data = set_byte(data, 40, get_byte(data, 40) # 1) WHERE level = 0 AND index = 1`,
        `UPDATE audit_tiles SET data = set_byte(data, 4, get_byte(data, 4) # 1) WHERE level = 1`,
        `UPDATE audit_head SET root_hash = set_byte(root_hash, 4, get_byte(root_hash, 4) # 1)`,
        `UPDATE audit_checkpoints SET note = replace(note, E'\\n300\\n', E'\\n301\\n')`,
      ]
      for (const flip of flips) {
        await undone(flip, async (changed) => {
          expect((await verify(changed)).problem, flip).not.toBeNull()
        })
      }
      expect((await verify(log)).problem).toBeNull()
    })

    test('a fork: the log written anew and signed with its own key, by a checkpoint that somebody else has kept', async () => {
      const records = await prepare()
      const [checkpoint] = await log.sql`SELECT * FROM audit_checkpoints`
      // Whoever owns the database writes the log anew, all of it consistent, with one event told differently.
      await log.sql`TRUNCATE audit_events, audit_leaves, audit_tiles, audit_pending, audit_checkpoints`
      await log.sql`UPDATE audit_head SET size = 0, root_hash = sha256('')`
      await log.add(records.with(150, { ...(records[150] ?? full()), description: 'told differently' }))
      await sealAll(log)
      expect((await verify(log)).problem).toBeNull()
      // The checkpoint that somebody else has kept tells.
      expect((await verify(log, { kept: [checkpoint?.note] })).problem).toEqual({
        part: 'checkpoint',
        message: 'The checkpoint of 300 leaves was signed for another tree',
      })
    })

    test('a log that was cut off and signed anew, by a checkpoint that somebody else has kept', async () => {
      const records = await prepare()
      const [checkpoint] = await log.sql`SELECT * FROM audit_checkpoints`
      await log.sql`TRUNCATE audit_events, audit_leaves, audit_tiles, audit_pending, audit_checkpoints`
      await log.sql`UPDATE audit_head SET size = 0, root_hash = sha256('')`
      await log.add(records.slice(0, 290))
      await sealAll(log)
      expect((await verify(log)).problem).toBeNull()
      expect((await verify(log, { kept: [checkpoint?.note] })).problem).toEqual({
        part: 'checkpoint',
        message: 'The log has 290 leaves, and a checkpoint was signed for 300',
      })
      expect((await verify(log, { kept: ['no note'] })).problem).toMatchObject({ part: 'checkpoint' })
    })

    test('of several changes, the first', async () => {
      const records = await prepare()
      const [later, earlier] = [records[299]?.id ?? '', records[260]?.id ?? '']
      await undone(
        `UPDATE audit_events SET city = 'Bonn' WHERE id IN ('${later}', '${earlier}')`,
        async (changed) => {
          expect((await verify(changed)).problem).toEqual({
            part: 'row',
            message: `Event ${earlier} (leaf 260) is not what the log holds of it`,
          })
        },
      )
      await undone(`DELETE FROM audit_events WHERE id IN ('${later}', '${earlier}')`, async (changed) => {
        expect((await verify(changed)).problem?.message).toBe(
          `Event ${earlier} (leaf 260) is in the log, but its row is gone`,
        )
      })
      await undone(`DELETE FROM audit_leaves WHERE leaf_index IN (7, 8)`, async (changed) => {
        expect((await verify(changed)).problem).toEqual({ part: 'leaf', message: 'Leaf 7 is missing' })
      })
    })

    test('a log that was written anew and signed by somebody else', async () => {
      await prepare()
      const { verifierKey } = createNoteKey('id.example.org/audit-log', randomBytes(32))
      const other = await verify(log, { verifierKey })
      expect(other.problem).toMatchObject({ part: 'checkpoint' })
    })
  })

  const erase = (subject: string, event = testRecord({ eventType: 'user_deleted' })) =>
    eraseSubject({
      sql: log.sql,
      wrap: testKeyWrap,
      randomBytes: (size) => randomBytes(size),
      now: () => testTime,
      subject,
      event,
    })

  test('an erasure keeps nobody from writing while it looks for events, and erases what came meanwhile', async () => {
    await log.add(testRecords(50, () => full()))
    await sealAll(log)
    const other = log.connectAgain()
    const late = full({ description: 'came meanwhile' })
    const later = full({ description: 'came later still' })
    let erasing: Promise<number> | undefined
    await other.sql.begin(async (tx) => {
      // The erasure can look for events, and waits with the first page of them.
      await tx`LOCK TABLE audit_redactions IN EXCLUSIVE MODE`
      erasing = erase(heidi)
      await expect
        .poll(() => log.sql`SELECT FROM pg_locks WHERE NOT granted`, { timeout: 10_000 })
        .toHaveLength(1)
      await log.writer.append([late])
      await sealAll(log)
      await log.writer.append([later])
    })
    expect(await erasing).toBe(52)
    const rows = await log.sql`SELECT description FROM audit_events WHERE event_type = 'user_updated'`
    expect(rows.map(({ description }) => description)).toEqual(Array(52).fill(null))
    await sealAll(log)
    expect((await verify(log)).problem).toBeNull()
  })

  test('an erasure that was cut off is done by the next one', async () => {
    await log.add(testRecords(20, () => full()))
    await sealAll(log)
    // It gets as far as what writers have to wait for.
    await log.sql`ALTER TABLE audit_key_epoch RENAME TO hidden`
    await expect(erase(heidi)).rejects.toThrow('audit_key_epoch')
    expect((await verify(log)).problem).toBeNull()
    await log.sql`ALTER TABLE hidden RENAME TO audit_key_epoch`
    expect(await erase(heidi)).toBe(20)
    await sealAll(log)
    expect((await verify(log)).problem).toBeNull()
  })

  test('an erasure reaches into compressed chunks', async () => {
    const [{ name } = { name: null }] = await log.sql<
      { name: string | null }[]
    >`SELECT to_regclass('audit_rolled_day') AS name`
    const records = testRecords(3_000, (index) =>
      full({ userId: index % 3 === 0 ? heidi : 'someone', actorId: index % 3 === 1 ? heidi : peter }),
    )
    await log.add(records)
    await sealAll(log)
    if (name === null) await log.sql`SELECT compress_chunk(chunk) FROM show_chunks('audit_events') AS chunk`
    expect(await erase(heidi)).toBe(2_000)
    const [left] = await log.sql<{ count: number }[]>`
      SELECT count(*)::int AS count FROM audit_events
      WHERE (user_id = ${heidi} AND description IS NOT NULL) OR (actor_id = ${heidi} AND ip_address IS NOT NULL)`
    expect(left?.count).toBe(0)
    await sealAll(log)
    expect(await verify(log)).toMatchObject({ size: 3_001, problem: null })
  })

  test('an erasure finds what names its subject in capitals, as bots once could', async () => {
    const subject = '01890000-aaaa-7000-8000-00000000000a'
    const own = full({ userId: subject.toUpperCase(), actorId: null, metadata: { secret: 'marker' } })
    const others = full({ userId: peter, actorId: peter })
    await log.add([own, others])
    await sealAll(log)
    expect(await erase(subject)).toBe(1)
    const rows = await log.sql`SELECT * FROM audit_events WHERE id = ${own.id}`
    expect(rows).toMatchObject([{ ip_address: null, metadata: {}, description: null }])
    expect(await log.sql`SELECT FROM audit_subject_keys WHERE subject = ${subject.toUpperCase()}`).toEqual([])
    await sealAll(log)
    expect((await verify(log)).problem).toBeNull()
  })

  test('an erasure leaves nothing to read and nothing to guess, and every proof holds', async () => {
    const own = full({ metadata: { secret: 'marker' } })
    const acted = full({ userId: 'someone-else', actorId: heidi, description: 'about someone else' })
    const others = full({ userId: peter, actorId: peter })
    await log.add([own, acted, others, ...testRecords(1_200, () => full({ actorId: heidi }))])
    await sealAll(log)
    const event = testRecord({ eventType: 'user_deleted', createdAt: new Date(testTime.getTime() + 1) })
    const erased = await erase(heidi, event)
    expect(erased).toBe(1_202)
    const rows = await log.sql`SELECT * FROM audit_events`
    const byId = new Map(rows.map((row) => [row.id, row]))
    // Peter did it: his address stays; what it was about Heidi goes.
    expect(byId.get(own.id)).toMatchObject({ ip_address: '203.0.113.7', metadata: {}, description: null })
    expect(byId.get(acted.id)).toMatchObject({
      ip_address: null,
      city: null,
      description: 'about someone else',
    })
    expect(byId.get(others.id)).toMatchObject({ ip_address: '203.0.113.7', description: 'renamed' })
    expect(JSON.stringify(rows)).not.toContain('marker')
    const left = await log.sql`SELECT FROM audit_subject_keys WHERE subject = ${heidi}`
    expect(left).toHaveLength(0)
    // A writer that remembers the keys of before takes new ones.
    await log.writer.append([full()])
    await sealAll(log)
    expect(await verify(log)).toMatchObject({ size: 1_205, problem: null })
  })
})
