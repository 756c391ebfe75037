import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  asUser,
  createAccount,
  createTestServices,
  makeDevice,
  type TestDevice,
  type TestServices,
} from '../../../testing/index.ts'
import { noteDialect, updateDevice } from '../../devices/index.ts'
import { updateSharing } from '../update-sharing.ts'
import { loadOwnerSharing } from './owner-sharing.ts'

let heimdall: TestServices
let owner: Awaited<ReturnType<typeof asUser>>
let devices: TestDevice[]
beforeAll(async () => {
  heimdall = await createTestServices()
  owner = await asUser(heimdall, await createAccount(heimdall))
  devices = [await makeDevice(heimdall, owner), await makeDevice(heimdall, owner)]
})
afterAll(() => heimdall.close())

const first = () => devices[0] as TestDevice
const revision = async () => (await loadOwnerSharing(heimdall.services, first().userId))?.revision

// Whoever looks reads hours of the way of each device anew when the revision is another one.
test('what decides nothing is no new revision: how a phone speaks, and in which order rows lie', async () => {
  const before = await revision()
  await noteDialect(heimdall.services, first().deviceId, 'overland')
  await noteDialect(heimdall.services, first().deviceId, 'osmand')
  expect(await revision()).toBe(before)
})

test('the name of a device is one, and so is what is shared', async () => {
  const before = await revision()
  await heimdall.run(updateDevice, owner, { id: first().deviceId, name: 'Other phone' })
  const renamed = await revision()
  await heimdall.run(updateSharing, owner, { overlay: { precision: 'city', delaySeconds: 30 } })
  expect(new Set([before, renamed, await revision()]).size).toBe(3)
})
