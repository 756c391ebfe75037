import { setTimeout as wait } from 'node:timers/promises'
import type { WatchMessage } from '@heimdall/contracts'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import {
  asUser,
  createAccount,
  createTestServices,
  makeDevice,
  type TestDevice,
  type TestServices,
  testFix,
} from '../../../testing/index.ts'
import { createPublisher } from './create-publisher.ts'

let heimdall: TestServices
let phone: TestDevice
beforeAll(async () => {
  heimdall = await createTestServices()
  phone = await makeDevice(heimdall, await asUser(heimdall, await createAccount(heimdall)))
})
afterAll(() => heimdall.close())

test('what arrives while somebody begins to look is shown to them', async () => {
  const { services } = heimdall
  const { feed } = services.gps
  // A busy machine: between reading what is known and hearing what comes, time passes.
  const slow: typeof feed = {
    ...feed,
    resumePoint: (after) => feed.resumePoint(after),
    async *subscribe(options) {
      await wait(80)
      yield* feed.subscribe(options)
    },
  }
  const publisher = createPublisher({ ...services, gps: { ...services.gps, feed: slow } }, (message) =>
    JSON.stringify(message),
  )
  const heard: WatchMessage[] = []
  const leave = publisher.watch(
    { kind: 'overlay', ownerId: phone.userId, id: phone.deviceId },
    { viewerId: null, send: (text) => heard.push(JSON.parse(text)) },
  )
  await vi.waitFor(() => expect(heard.length).toBe(1))
  await services.gps.writer.write(phone, [testFix(heimdall)])
  await vi.waitFor(() => expect(JSON.stringify(heard.at(-1))).toContain('52.5163'), { timeout: 5_000 })
  leave()
  publisher.stop()
})
