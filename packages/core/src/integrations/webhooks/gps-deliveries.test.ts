import type { Worker } from '@heimdall/audit'
import { type CreatedWebhook, GpsMessage, type Webhook, type WebhookDelivery } from '@heimdall/contracts'
import { userRoles, webhookEndpoints } from '@heimdall/db/core'
import { eq, sql } from '@heimdall/db/sql'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { deleteDevice, listViews } from '../../gps/index.ts'
import { forceDelete } from '../../privacy/index.ts'
import {
  asKey,
  asSystem,
  asUser,
  createAccount,
  createTestServices,
  makeDevice,
  queuedMails,
  relayAll,
  storeEvent,
  type TestDevice,
  type TestServices,
  testFix,
  type UserCall,
} from '../../testing/index.ts'
import { createWebhook } from './create-webhook.ts'
import { createWebhookWorkers } from './create-webhook-workers.ts'
import { getWebhook } from './get-webhook.ts'
import { getWebhookDelivery } from './get-webhook-delivery.ts'
import { listWebhookDeliveries } from './list-webhook-deliveries.ts'
import { replayWebhook } from './replay-webhook.ts'
import { updateWebhook } from './update-webhook.ts'

let heimdall: TestServices
let heidi: UserCall
let admin: UserCall
let phone: TestDevice
let watch: TestDevice
let workers: Worker[] = []
beforeAll(async () => {
  heimdall = await createTestServices()
  heidi = await asUser(heimdall, await createAccount(heimdall))
  admin = await asUser(heimdall, await createAccount(heimdall, { role: 'admin' }))
  phone = await makeDevice(heimdall, heidi)
  watch = await makeDevice(heimdall, heidi, { name: 'Watch' })
  await relayAll(heimdall)
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  heimdall.webhooks.sent.length = 0
  heimdall.webhooks.answers.length = 0
  await heimdall.services.primary.db.execute(sql`TRUNCATE webhook_endpoints CASCADE`)
  workers = createWebhookWorkers(heimdall.services)
  for (const worker of workers) worker.start()
})
afterEach(() => stop())
const stop = () => Promise.all(workers.map((worker) => worker.stop()))

function later(ms: number) {
  heimdall.clock.advance(ms)
  for (const worker of workers) worker.wake()
}
const create = (input: object = {}, call = asSystem()): Promise<CreatedWebhook> =>
  heimdall.run(createWebhook, call, { url: 'https://bot.example.org/', topics: ['gps'], ...input })
const see = (id: string): Promise<Webhook> => heimdall.run(getWebhook, asSystem(), { id })
const log = async (id: string): Promise<WebhookDelivery[]> =>
  (await heimdall.run(listWebhookDeliveries, asSystem(), { id, limit: 100 })).deliveries
/** One millisecond later than all before; answers its time. */
async function move(device = phone, fields: object = {}): Promise<string> {
  heimdall.clock.advance(1)
  const fix = testFix(heimdall, fields)
  await heimdall.services.gps.writer.write(device, [fix])
  return new Date(fix.fixTime).toISOString()
}
const sent = () => heimdall.webhooks.sent.map(({ body }) => GpsMessage.parse(JSON.parse(body)))
const times = () =>
  sent()
    .flatMap(({ data }) => (data.kind === 'position' ? data.position.fixTime : []))
    .toSorted()
const until = (check: () => Promise<void> | void) =>
  expect
    .poll(
      async () => {
        await check()
        return true
      },
      { timeout: 5_000 },
    )
    .toBe(true)

test('of each device the newest position of every quarter of a second leaves, once, and all else', async () => {
  const { id } = await create()
  heimdall.clock.advance(250 - (heimdall.clock.now().getTime() % 250))
  await move()
  await move(watch)
  const ofWatch = await move(watch)
  const ofPhone = await move()
  const device = await move(phone, { accuracyM: 5_000 })
  later(250)
  const next = await move()
  later(250)
  await until(() => expect(sent()).toHaveLength(4))
  expect(times()).toEqual([ofWatch, ofPhone, next])
  const [position] = sent().filter(({ type }) => type === 'gps.position')
  expect(position).toMatchObject({
    type: 'gps.position',
    data: { kind: 'position', userId: heidi.actor.userId, position: { latitude: 52.5163 } },
  })
  expect(sent().find(({ type }) => type === 'gps.device')).toMatchObject({
    timestamp: device,
    data: { kind: 'device', deviceId: phone.deviceId },
  })
  await until(async () => expect(await see(id)).toMatchObject({ waiting: 0, behind: 0, dead: 0 }))
  const ids = heimdall.webhooks.sent.map(({ headers }) => headers['webhook-id'])
  expect(new Set(ids).size).toBe(4)
})

test('single kinds are topics', async () => {
  await create({ topics: ['gps.device'] })
  await move()
  await move(phone, { accuracyM: 5_000 })
  later(500)
  await until(() => expect(sent().map(({ type }) => type)).toEqual(['gps.device']))
})

test('who does not hear of devices gets nothing of them, and what comes later begins later', async () => {
  const { id } = await create({ topics: ['audit'], q: 'source:probe' })
  await move()
  later(500)
  expect(await see(id)).toMatchObject({ behind: expect.any(Number) })
  await heimdall.run(updateWebhook, asSystem(), { id, topics: ['audit', 'gps'] })
  const heard = await move()
  later(500)
  await until(() => expect(times()).toEqual([heard]))
  await heimdall.run(updateWebhook, asSystem(), { id, topics: ['audit'] })
  await move()
  later(500)
  const event = await storeEvent(heimdall, { eventType: 'bot_started', sourceService: 'probe' })
  heimdall.services.audit.outboxFilled()
  await until(() => expect(heimdall.webhooks.sent.at(-1)?.body).toContain(event.id))
  expect(heimdall.webhooks.sent).toHaveLength(2)
})

test('paused, nothing is lost; skipped, all of it', async () => {
  const { id } = await create()
  await heimdall.run(updateWebhook, asSystem(), { id, status: 'paused' })
  const missed = await move()
  later(500)
  await until(async () => expect((await see(id)).behind).toBeGreaterThan(0))
  await heimdall.run(updateWebhook, asSystem(), { id, status: 'active' })
  later(500)
  await until(() => expect(times()).toEqual([missed]))
  await heimdall.run(updateWebhook, asSystem(), { id, status: 'paused' })
  await move()
  await heimdall.run(updateWebhook, asSystem(), { id, status: 'active', skipMissed: true })
  const next = await move()
  later(500)
  await until(() => expect(times()).toEqual([missed, next]))
})

test('a span of time is sent again under the same ids, devices and log', async () => {
  const { id } = await create({ topics: ['gps', 'audit'], q: 'source:again' })
  heimdall.clock.advance(1_000)
  const from = heimdall.clock.now().toISOString()
  for (let step = 0; step < 3; step++) {
    await move()
    heimdall.clock.advance(1_000)
  }
  await storeEvent(heimdall, { eventType: 'bot_started', sourceService: 'again' })
  heimdall.services.audit.outboxFilled()
  heimdall.clock.advance(1_000)
  const to = heimdall.clock.now().toISOString()
  await move()
  later(1_000)
  await until(async () =>
    expect((await log(id)).filter(({ status }) => status === 'delivered')).toHaveLength(5),
  )
  const ids = () => heimdall.webhooks.sent.map(({ headers }) => headers['webhook-id'])
  const first = new Set(ids())
  heimdall.webhooks.sent.length = 0
  await heimdall.run(replayWebhook, asSystem(), { id, from, to })
  later(1)
  await until(() => expect(ids()).toHaveLength(4))
  for (const again of ids()) expect(first).toContain(again)
  await until(async () => expect((await see(id)).replay).toBeNull())
})

test('two processes plan each once', async () => {
  const others = createWebhookWorkers(heimdall.services)
  for (const worker of others) worker.start()
  try {
    const { id } = await create()
    const moved: string[] = []
    for (let step = 0; step < 40; step++) {
      moved.push(await move())
      later(250)
      for (const worker of others) worker.wake()
    }
    await until(() => expect(times()).toEqual(moved))
    expect(await log(id)).toHaveLength(40)
  } finally {
    await Promise.all(others.map((worker) => worker.stop()))
  }
})

test('what the feed has forgotten is not sent, and the log of deliveries says so', async () => {
  const { id } = await create()
  heimdall.webhooks.answers.push({ status: 500 })
  await move()
  later(500)
  await until(async () => expect(await log(id)).toMatchObject([{ attemptCount: 1, status: 'waiting' }]))
  await heimdall.services.gps.timeseries`DELETE FROM gps_feed`
  later(60_000)
  await until(async () => expect(await log(id)).toMatchObject([{ lastAttempt: { error: 'event_gone' } }]))
  expect(heimdall.webhooks.sent).toHaveLength(1)
})

test('the owner sees who is told, and a delivery shows positions only to who may see them', async () => {
  const views = () => heimdall.run(listViews, heidi, {})
  const before = (await views()).views.length
  const { id } = await create({}, admin)
  await move()
  later(500)
  await move()
  later(500)
  await until(() => expect(sent()).toHaveLength(2))
  const { views: seen } = await views()
  expect(seen).toHaveLength(before + 1)
  expect(seen[0]).toMatchObject({ audience: 'staff', kind: 'live', viewer: { id: admin.actor.userId } })
  const [delivery] = await log(id)
  const asked = { id, deliveryId: delivery?.id ?? '' }
  const blind = await asKey(heimdall, { permissions: ['setting:read', 'audit:read', 'user:read'] })
  expect(await heimdall.run(getWebhookDelivery, blind, asked)).toMatchObject({ body: null })
  const seeing = await asKey(heimdall, { permissions: ['setting:read', 'location:read'] })
  expect((await heimdall.run(getWebhookDelivery, seeing, asked)).body).toContain('"latitude":52.5163')
  expect((await views()).views).toHaveLength(before + 2)
})

test('to have it told needs the permission to see all positions', async () => {
  const call = await asKey(heimdall, { permissions: ['setting:write', 'audit:read', 'user:read'] })
  await expect(create({}, call)).rejects.toMatchObject({ code: 'FORBIDDEN', permission: 'location:read' })
  await expect(create({ topics: ['audit', 'gps.fence'] }, call)).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('the log goes on while the feed is out of reach', async () => {
  await create({ topics: ['gps', 'audit'], q: 'source:alone' })
  await heimdall.services.gps.timeseries`ALTER TABLE gps_feed_head RENAME TO gps_feed_head_away`
  try {
    await storeEvent(heimdall, { eventType: 'bot_started', sourceService: 'alone' })
    heimdall.services.audit.outboxFilled()
    await until(() => expect(heimdall.webhooks.sent).toHaveLength(1))
  } finally {
    await heimdall.services.gps.timeseries`ALTER TABLE gps_feed_head_away RENAME TO gps_feed_head`
  }
})

test('only of some devices, or of one person, as a stream would', async () => {
  const [peter, system] = [await asUser(heimdall, await createAccount(heimdall)), asSystem()]
  const theirs = await makeDevice(heimdall, peter)
  const ofDevices = await create({ deviceIds: [watch.deviceId, theirs.deviceId] })
  const ofPerson = await create({ url: 'https://person.example.org/', userId: peter.actor.userId })
  await move()
  const [ofWatch, ofPeter] = [await move(watch), await move(theirs)]
  later(500)
  const to = (url: string) =>
    heimdall.webhooks.sent.flatMap((one) => {
      const { data } = GpsMessage.parse(JSON.parse(one.body))
      return one.url === url && data.kind === 'position' ? data.position.fixTime : []
    })
  await until(() => {
    expect(to(ofDevices.url).toSorted()).toEqual([ofWatch, ofPeter])
    expect(to(ofPerson.url)).toEqual([ofPeter])
  })
  // A device that is gone makes nobody hear of others, and keeps nobody from hearing of the rest.
  await heimdall.run(deleteDevice, peter, { id: theirs.deviceId })
  await move()
  const next = await move(watch)
  later(500)
  await until(() => expect(to(ofDevices.url).toSorted()).toEqual([ofWatch, ofPeter, next]))
  const { id } = ofDevices
  expect(await see(id)).toMatchObject({ deviceIds: [watch.deviceId] })
  expect(await heimdall.run(updateWebhook, system, { id, topics: ['account'] })).toMatchObject({
    deviceIds: null,
  })
})

test.each([
  [{ topics: ['account'], deviceIds: 'phone' }, 'deviceIds', 'needs_gps_topic'],
  [{ deviceIds: 'unknown' }, 'deviceIds', 'unknown_device'],
  [{ userId: '0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7' }, 'userId', 'unknown_user'],
])('%j is refused', async (input, field, code) => {
  const ids = { phone: [phone.deviceId], unknown: ['0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7'] }
  const { deviceIds } = input as { deviceIds?: keyof typeof ids } // of the three above, one has none
  const asked = create({ ...input, ...(deviceIds && { deviceIds: ids[deviceIds] }) })
  await expect(asked).rejects.toMatchObject({ code: 'BAD_REQUEST', issues: [{ path: [field], code }] })
})

test('with the permission of whoever has made it, it stops, and goes on as soon as somebody may', async () => {
  const { services } = heimdall
  const { db } = services.primary
  const keeper = await asUser(
    heimdall,
    await createAccount(heimdall, { permissions: ['setting:write', 'setting:read', 'location:read'] }),
  )
  const { id } = await create({}, keeper)
  const heard = await move()
  later(500)
  await until(() => expect(times()).toEqual([heard]))
  // On its way already when the permission goes.
  heimdall.webhooks.answers.push({ status: 500 })
  await move()
  later(500)
  await until(async () => expect((await log(id))[0]).toMatchObject({ attemptCount: 1, status: 'waiting' }))
  heimdall.webhooks.sent.length = 0

  const roles = await db.delete(userRoles).where(eq(userRoles.userId, keeper.actor.userId)).returning()
  services.onAccessChange({ userId: keeper.actor.userId })
  const missed = await move()
  later(60_000)
  await until(async () =>
    expect(await see(id)).toMatchObject({ status: 'disabled', disabledReason: 'permission' }),
  )
  later(60_000)
  expect(heimdall.webhooks.sent).toEqual([])
  const events = () => heimdall.services.audit.timeseries.sql`
    SELECT status, metadata ->> 'newStatus' AS now FROM audit_events
    WHERE event_type = 'integration_status_updated' AND resource_id = ${id}`
  await until(async () => expect(await events()).toEqual([{ status: 'failure', now: 'disabled' }]))
  expect(await queuedMails(heimdall)).toMatchObject([
    { template: 'webhook_disabled', params: { params: { reason: 'permission' } } },
  ])

  await db.insert(userRoles).values(roles)
  services.onAccessChange({ userId: keeper.actor.userId })
  later(1_000)
  expect(await see(id)).toMatchObject({ status: 'disabled' })
  await heimdall.run(updateWebhook, keeper, { id, status: 'active' })
  later(500)
  await until(() => expect(times()).toContain(missed))
  expect(await see(id)).toMatchObject({ createdBy: { id: keeper.actor.userId }, disabledReason: null })

  await db.delete(userRoles).where(eq(userRoles.userId, keeper.actor.userId))
  services.onAccessChange({ userId: keeper.actor.userId })
  later(1_000)
  await until(async () => expect(await see(id)).toMatchObject({ disabledReason: 'permission' }))
  await heimdall.run(updateWebhook, admin, { id, status: 'active' })
  expect(await see(id)).toMatchObject({ status: 'active', createdBy: { id: admin.actor.userId } })
  const next = await move()
  later(500)
  await until(() => expect(times()).toContain(next))
})

test('of devices that are all gone it hears of none, and can be changed all the same', async () => {
  const peter = await asUser(heimdall, await createAccount(heimdall))
  const [first, second] = [await makeDevice(heimdall, peter), await makeDevice(heimdall, peter)]
  const { id } = await create({ deviceIds: [first.deviceId, second.deviceId], userId: peter.actor.userId })
  const all = await create({ url: 'https://all.example.org/' })
  await heimdall.run(deleteDevice, peter, { id: first.deviceId })
  expect(await see(id)).toMatchObject({ deviceIds: [second.deviceId] })
  const boss = await asUser(heimdall, await createAccount(heimdall, { role: 'admin' }))
  await heimdall.run(forceDelete, boss, { userId: peter.actor.userId, reason: 'Asked for it' })
  expect(await see(id)).toMatchObject({ deviceIds: [] })
  expect(await see(all.id)).toMatchObject({ deviceIds: null })
  const renamed = { id, description: 'Bot', deviceIds: [] }
  expect(await heimdall.run(updateWebhook, asSystem(), renamed)).toMatchObject(renamed)
  await move()
  await move(watch)
  later(500)
  await until(() => expect(heimdall.webhooks.sent.filter(({ url }) => url === all.url)).toHaveLength(2))
  expect(heimdall.webhooks.sent).toHaveLength(2)
})

test('what is left is sent again when a device or the account is gone that it names', async () => {
  const nobody = '0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7'
  const { id } = await create({ deviceIds: [phone.deviceId] })
  const { db } = heimdall.services.primary
  // As it stands where it was deleted before deleting took it from webhooks.
  await db.update(webhookEndpoints).set({ deviceIds: [phone.deviceId, nobody] })
  const from = heimdall.clock.now().toISOString()
  const moved = await move()
  later(500)
  await until(() => expect(times()).toEqual([moved]))
  const span = { id, from, to: heimdall.clock.now().toISOString() }
  await heimdall.run(replayWebhook, asSystem(), span)
  later(500)
  await until(() => expect(times()).toEqual([moved, moved]))
  await until(async () => expect((await see(id)).replay).toBeNull())
  await db.update(webhookEndpoints).set({ userId: nobody })
  expect(await heimdall.run(replayWebhook, asSystem(), span)).toMatchObject({ replay: { from } })
})
