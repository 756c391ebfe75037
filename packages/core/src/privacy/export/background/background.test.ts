import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  anonymousCall,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  queuedMails,
  readZip,
  type TestAccount,
  type TestServices,
  type UserCall,
} from '../../../testing/index.ts'
import { exportKey } from './export-key.ts'
import { fetchExport } from './fetch-export.ts'
import { followExport } from './follow-export.ts'
import { getExportState } from './get-export-state.ts'
import { makeNextExport } from './make-next-export.ts'
import { permitExport } from './permit-export.ts'
import { requestExport } from './request-export.ts'
import { tidyExports } from './tidy-exports.ts'

const day = 86_400_000

let heimdall: TestServices
let account: TestAccount
let person: UserCall
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  account = await createAccount(heimdall)
  person = await asUser(heimdall, account)
  await heimdall.services.primary.sql`DELETE FROM data_export_jobs`
})

const request = () => heimdall.run(requestExport, person, {})
const make = (signal?: AbortSignal) => makeNextExport(heimdall.services, signal)
const stateOf = async () => (await heimdall.run(getExportState, person, {})).job
const isStored = (id: string) => heimdall.blobs.stored.has(exportKey(id))
const mails = async () => (await queuedMails(heimdall)).filter(({ recipient }) => recipient === account.email)

test('asked for, it is made, told by mail, kept for seven days, and fetched by the person', async () => {
  const { id } = await request()
  expect(await stateOf()).toMatchObject({ id, state: 'queued', percent: 0, sizeBytes: null })
  await forgetEvents(heimdall)
  expect(await make()).toBe(true)
  expect(await make()).toBe(false)
  const sizeBytes = heimdall.blobs.stored.get(exportKey(id))?.length
  expect(await stateOf()).toEqual({
    id,
    state: 'ready',
    percent: 100,
    sizeBytes,
    createdAt: heimdall.clock.now().toISOString(),
    finishedAt: heimdall.clock.now().toISOString(),
    expiresAt: new Date(heimdall.clock.now().getTime() + 7 * day).toISOString(),
  })
  expect((await mails()).map(({ template }) => template)).toEqual(['export_ready'])
  // Nothing has left so far.
  expect(await eventsInOutbox(heimdall)).toEqual([])
  const file = await fetchExport(heimdall.services, person, id)
  expect(file.sizeBytes).toBe(sizeBytes)
  expect([...readZip(await buffer(file.content)).keys()]).toEqual(['data.json', 'report.pdf', 'README.txt'])
  expect(await eventsInOutbox(heimdall)).toMatchObject([
    { eventType: 'data_exported', userId: account.userId },
  ])
  const logs = await heimdall.services.primary.sql`
    SELECT file_size_bytes::int AS size FROM data_export_logs WHERE user_id = ${account.userId}`
  expect([...logs]).toEqual([{ size: sizeBytes }])
})

test('too much to be counted in time, it is large, and is made all the same', async () => {
  const { services } = heimdall
  const { reads } = services.gps
  const slow = () =>
    reads.begin(async (sql) => {
      await sql`SET LOCAL statement_timeout = 1`
      return sql`SELECT pg_sleep(9)`
    })
  const slowToCount = new Proxy(reads, {
    apply: (read, self, [query, ...values]) =>
      String(query).includes('count(*)') ? slow() : Reflect.apply(read, self, [query, ...values]),
  })
  const uncounted = { ...services, gps: { ...services.gps, reads: slowToCount } }
  expect(await getExportState.execute(uncounted, person, {})).toEqual({ isLarge: true, job: null })
  const { id } = await request()
  await makeNextExport(uncounted)
  expect(await stateOf()).toMatchObject({ id, state: 'ready', percent: 100 })
})

test('two requests at once are one', async () => {
  const outcomes = await Promise.allSettled([request(), request()])
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'CONFLICT', issues: [{ code: 'export_running' }] },
  })
  const [first, second] = await Promise.all([make(), make()])
  expect([first, second].sort()).toEqual([false, true])
})

test('asking and fetching need a sign-in of the last ten minutes, and a person', async () => {
  const { id } = await request()
  await make()
  const old = {
    ...person,
    actor: { ...person.actor, authenticatedAt: new Date(heimdall.clock.now().getTime() - 601_000) },
  }
  const stale = { issues: [{ code: 'fresh_sign_in_required' }] }
  await expect(heimdall.run(requestExport, old, {})).rejects.toMatchObject(stale)
  await expect(heimdall.run(permitExport, old, { jobId: id })).rejects.toMatchObject(stale)
  await expect(fetchExport(heimdall.services, old, id)).rejects.toMatchObject(stale)
  await expect(fetchExport(heimdall.services, anonymousCall(), id)).rejects.toMatchObject({
    code: 'UNAUTHORIZED',
  })
  expect(await heimdall.run(permitExport, person, { jobId: id })).toEqual({
    path: `/v1/user/export/jobs/${id}`,
  })
})

test('nobody else finds it', async () => {
  const { id } = await request()
  await make()
  const other = await asUser(heimdall, await createAccount(heimdall))
  await expect(fetchExport(heimdall.services, other, id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

describe('who follows it', () => {
  test('is told how it stands, and whenever it has come further; nobody else is', async () => {
    const leaving = new AbortController()
    const seen: (string | undefined)[] = []
    const follow = async () => {
      for await (const job of followExport(heimdall.services, person, leaving.signal)) seen.push(job?.state)
    }
    const following = [follow(), follow()]
    const other = await asUser(heimdall, await createAccount(heimdall))
    const others = followExport(heimdall.services, other, leaving.signal)
    expect(await others.next()).toEqual({ done: false, value: null })
    const next = others.next()
    await expect.poll(() => seen).toHaveLength(2)
    await request()
    await expect.poll(() => seen).toHaveLength(4)
    await make()
    await expect.poll(() => seen.filter((state) => state === 'ready')).toHaveLength(2)
    expect(seen.slice(0, 4)).toEqual([undefined, undefined, 'queued', 'queued'])
    // Notices were missed: there is nothing new, so nothing is said.
    const told = seen.length
    heimdall.services.onAccessChange({ everyone: true })
    leaving.abort()
    await Promise.all(following)
    expect(seen).toHaveLength(told)
    expect(await next).toEqual({ done: true, value: undefined })
  })

  test('has to be somebody', async () => {
    const stranger = followExport(heimdall.services, anonymousCall(), new AbortController().signal)
    await expect(stranger.next()).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  })
})

describe('broken off', () => {
  const storeThat = (write: typeof heimdall.blobs.write) => ({
    ...heimdall.services,
    blobs: { ...heimdall.services.blobs, write },
  })

  test('by a crash, another one begins anew once nothing was heard for long enough', async () => {
    const { id } = await request()
    const dying = Promise.withResolvers<never>()
    void makeNextExport(
      storeThat(() => dying.promise),
      undefined,
    )
    while ((await stateOf())?.state !== 'running') await new Promise((resolve) => setTimeout(resolve, 5))
    expect(await make()).toBe(false)
    heimdall.clock.advance(121_000)
    expect(await make()).toBe(true)
    expect(await stateOf()).toMatchObject({ id, state: 'ready' })
    dying.reject(new Error('Dead by now'))
  })

  test('by a stop of the server, it is given back at once, and nothing is half-done', async () => {
    const { id } = await request()
    const stopping = new AbortController()
    stopping.abort()
    expect(await make(stopping.signal)).toBe(false)
    expect([isStored(id), (await stateOf())?.state]).toEqual([false, 'queued'])
    expect(await make()).toBe(true)
    expect(isStored(id)).toBe(true)
  })

  test('again and again, it is given up, and another one can be asked for', async () => {
    const { id } = await request()
    const full = storeThat(() => Promise.reject(new Error('The disk is full')))
    for (let attempt = 1; attempt <= 5; attempt++) {
      await makeNextExport(full)
      heimdall.clock.advance(121_000)
    }
    expect(await stateOf()).toMatchObject({ id, state: 'failed' })
    expect(await mails()).toEqual([])
    person = await asUser(heimdall, account)
    expect((await request()).id).not.toBe(id)
  })

  test('by processes that all die of it, it is given up, and takes no further one along', async () => {
    const { id } = await request()
    const { sql } = heimdall.services.primary
    await sql`UPDATE data_export_jobs SET state = 'running', attempt = 5, heard_at = ${heimdall.clock.now().toISOString()}`
    heimdall.clock.advance(121_000)
    const deadly = storeThat(() => Promise.reject(new Error('Nobody must come here')))
    expect(await makeNextExport(deadly)).toBe(true)
    expect(await stateOf()).toMatchObject({ id, state: 'failed' })
    expect(await make()).toBe(false)
  })

  test('by the end of the account, its file goes', async () => {
    const { id } = await request()
    const { sql } = heimdall.services.primary
    const slow = storeThat(async (key, content) => {
      const written = await heimdall.blobs.write(key, content)
      await sql`DELETE FROM data_export_jobs WHERE id = ${id}`
      return written
    })
    await makeNextExport(slow)
    expect(isStored(id)).toBe(false)
  })
})

describe('is tidied away', () => {
  test('when its time is over: nobody fetches it any more, and then its file goes', async () => {
    const { id } = await request()
    await make()
    heimdall.clock.advance(7 * day)
    expect(await stateOf()).toMatchObject({ state: 'expired' })
    const again = await asUser(heimdall, account)
    await expect(fetchExport(heimdall.services, again, id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(isStored(id)).toBe(true)
    expect(await tidyExports(heimdall.services)).toBe(false)
    expect(isStored(id)).toBe(false)
  })

  test('when another one is asked for', async () => {
    const { id } = await request()
    await make()
    heimdall.clock.advance(1)
    const second = await request()
    await make()
    await tidyExports(heimdall.services)
    expect([isStored(id), isStored(second.id)]).toEqual([false, true])
  })

  test('when no job leads to it', async () => {
    await heimdall.services.blobs.write('exports/stray.zip', (async function* () {})())
    await tidyExports(heimdall.services)
    expect(heimdall.blobs.stored.has('exports/stray.zip')).toBe(false)
  })
})
