import { expect, test } from 'vitest'
import type { AuditRecord } from '../record.ts'
import { onBothFlavours, testNow, testRecord, testTime } from '../testing/index.ts'
import { actsOfApp } from './acts-of-app.ts'

const ann = '0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7'
const bob = '0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c8'
const clientId = 'app_songs'
const after = (minutes: number) => new Date(testTime.getTime() + minutes * 60_000)
const act = (minutes: number, record: Partial<AuditRecord> = {}) =>
  testRecord({
    createdAt: after(minutes),
    eventType: 'token_created',
    resourceType: 'oauth_token',
    userId: ann,
    actorId: ann,
    metadata: { clientId },
    ...record,
  })
const kinds = (acts: readonly { eventType: string; events: number }[]) =>
  acts.map(({ eventType, events }) => [eventType, events])

onBothFlavours('what an app did', (log) => {
  const acts = (options: Partial<Parameters<typeof actsOfApp>[1]> = {}) =>
    actsOfApp(log.db, { clientId, since: testTime, now: testNow, ...options })

  test('is counted by kind, the latest first', async () => {
    await log.add([
      act(-1),
      act(1),
      act(2),
      act(3, { eventType: 'user_banned', userId: bob, resourceType: 'user' }),
      act(4, { eventType: 'user_banned', userId: bob, resourceType: null, status: 'failure' }),
      act(5, { metadata: { clientId: 'app_other' } }),
      act(6, { metadata: { clientId: `${clientId}${'x'.repeat(5_000)}` } }),
      act(7, { metadata: {} }),
    ])
    expect(await acts()).toEqual({
      since: testTime.toISOString(),
      isPartial: false,
      acts: [
        { eventType: 'user_banned', events: 2, failures: 1, lastAt: after(4).toISOString() },
        { eventType: 'token_created', events: 2, failures: 0, lastAt: after(2).toISOString() },
      ],
    })
    expect((await acts({ clientId: 'app_unknown' })).acts).toEqual([])
  })

  test('is not what was done with it, or allowed to it', async () => {
    await log.add([
      act(1, { eventType: 'client_updated', resourceType: 'oauth_client' }),
      act(2, { eventType: 'consent_granted', resourceType: 'oauth_consent' }),
    ])
    expect((await acts()).acts).toEqual([])
  })

  test('in the name of one user is what it did as them, also to others, and not what others did to them', async () => {
    await log.add([
      act(1),
      act(2, { eventType: 'user_banned', userId: bob }),
      act(3, { eventType: 'role_assigned', userId: ann, actorId: bob }),
      act(4, { userId: bob, actorId: bob }),
      act(5, { eventType: 'token_revoked', actorId: null }),
    ])
    expect(kinds((await acts({ userId: ann })).acts)).toEqual([
      ['token_revoked', 1],
      ['user_banned', 1],
      ['token_created', 1],
    ])
  })

  test('says so when there is more than it counts, and counts the latest', async () => {
    await log.add([act(1, { eventType: 'user_banned' }), act(2), act(3)])
    expect(await acts({ limit: 3 })).toMatchObject({ isPartial: false })
    const cut = await acts({ limit: 1 })
    expect(cut.isPartial).toBe(true)
    expect(kinds(cut.acts)).toEqual([['token_created', 2]])
  })

  test('is found by an index of its own', async () => {
    await log.add([act(1)])
    const plan = await log.sql.begin(async (sql) => {
      await sql`SET LOCAL enable_seqscan = off`
      return sql`EXPLAIN SELECT 1 FROM audit_events
        WHERE left(metadata ->> 'clientId', 64) IN (${clientId}) ORDER BY created_at DESC LIMIT 1`
    })
    expect(JSON.stringify(plan)).toMatch(/left_|app_idx/)
  })
})
