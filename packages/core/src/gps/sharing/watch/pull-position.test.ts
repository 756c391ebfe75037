import { gpsViews } from '@heimdall/db/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  asUser,
  createAccount,
  createTestServices,
  makeDevice,
  type TestDevice,
  type TestServices,
  testFix,
} from '../../../testing/index.ts'
import { updateSharing } from '../update-sharing.ts'
import { createStream } from './create-stream.ts'
import { createPull } from './pull-position.ts'
import { createSharingMemory } from './sharing-memory.ts'

let heimdall: TestServices
let phone: TestDevice
beforeAll(async () => {
  heimdall = await createTestServices()
  phone = await makeDevice(heimdall, await asUser(heimdall, await createAccount(heimdall)))
})
afterAll(() => heimdall.close())

const views = () => heimdall.services.primary.db.select().from(gpsViews)

test('what is pulled is written down as seen before it is answered, once in ten minutes', async () => {
  const { services } = heimdall
  const pull = createPull(services, createSharingMemory(services))
  await pull('hp_never')
  expect((await pull(phone.pullKey)).location).toBeNull()
  expect(await views()).toEqual([])

  await services.gps.writer.write(phone, [testFix(heimdall)])
  const { sql } = services.primary
  await sql`ALTER TABLE gps_views RENAME TO gps_views_away`
  await expect(pull(phone.pullKey)).rejects.toThrow()
  await sql`ALTER TABLE gps_views_away RENAME TO gps_views`

  for (let pulls = 0; pulls < 3; pulls++) expect((await pull(phone.pullKey)).location).not.toBeNull()
  const row = {
    ownerId: phone.userId,
    audience: 'overlay',
    audienceId: phone.deviceId,
    viewerId: null,
    views: 1,
  }
  expect(await views()).toMatchObject([row])
  heimdall.clock.advance(10 * 60_000)
  await services.gps.writer.write(phone, [testFix(heimdall)])
  await pull(phone.pullKey)
  expect(await views()).toMatchObject([row, row])
})

test('what waits, and what a clock has dated ahead, takes no place from what is shown', async () => {
  const { services, clock } = heimdall
  const owner = await asUser(heimdall, await createAccount(heimdall))
  const device = await makeDevice(heimdall, owner)
  const pull = (key: string) => createPull(services, createSharingMemory(services))(key)
  const { writer } = services.gps
  const many = (from: number) =>
    Array.from({ length: 2_100 }, (_, n) =>
      testFix(heimdall, { latitude: 48.0002, fixTime: from + n * 1_000 }),
    )
  await writer.write(device, many(clock.now().getTime() + 5 * 3_600_000))
  expect((await pull(device.pullKey)).location).toBeNull()
  clock.advance(60_000)
  await writer.write(device, [testFix(heimdall, { latitude: 48 })])
  expect((await pull(device.pullKey)).location).toMatchObject({ latitude: 48 })

  await heimdall.run(updateSharing, owner, { overlay: { delaySeconds: 3_600 } })
  clock.advance(1_000)
  await writer.write(device, [testFix(heimdall, { latitude: 48.0001 })])
  const start = clock.now().getTime() + 1_000
  clock.advance(3_600_000)
  await writer.write(device, many(start))
  expect((await pull(device.pullKey)).location).toMatchObject({ latitude: 48.0001 })
})

test('a clock that is hours behind hides nothing, however much came within the delay', async () => {
  const { services, clock } = heimdall
  const hour = 3_600_000
  const owner = await asUser(heimdall, await createAccount(heimdall))
  const device = await makeDevice(heimdall, owner)
  const memory = () => createSharingMemory(services)
  const pull = () => createPull(services, memory())(device.pullKey)
  // Whoever began to share before that clock thinks it is: what was recorded before is never shown.
  clock.advance(10 * hour)
  const behind = (changes: { latitude: number; ms?: number }) =>
    testFix(heimdall, {
      latitude: changes.latitude,
      fixTime: clock.now().getTime() - 9 * hour + (changes.ms ?? 0),
    })
  await services.gps.writer.write(device, [behind({ latitude: 48 })])
  expect((await pull()).location).toMatchObject({ latitude: 48 })
  const audience = { kind: 'overlay', ownerId: device.userId, id: device.deviceId } as const
  const stream = createStream(
    services,
    audience,
    () => memory().get(device.userId),
    () => undefined,
  )
  await stream.reload()
  expect(stream.isVisible()).toBe(true)

  await heimdall.run(updateSharing, owner, { overlay: { delaySeconds: 3_600 } })
  clock.advance(10 * hour)
  await services.gps.writer.write(device, [behind({ latitude: 48.0001 })])
  clock.advance(hour)
  const many = Array.from({ length: 2_100 }, (_, n) => behind({ latitude: 48.0002, ms: (n - 2_100) * 1_000 }))
  await services.gps.writer.write(device, many)
  expect((await pull()).location).toMatchObject({ latitude: 48.0001 })
})
