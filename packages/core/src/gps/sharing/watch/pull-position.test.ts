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
