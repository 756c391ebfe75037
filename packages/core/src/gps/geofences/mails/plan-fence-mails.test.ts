import { gpsFenceMailCursor, gpsGeofences, mailOutbox } from '@heimdall/db/core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  asUser,
  createAccount,
  createTestServices,
  makeDevice,
  type TestDevice,
  type TestServices,
  testFix,
  type UserCall,
} from '../../../testing/index.ts'
import { createGeofence } from '../create-geofence.ts'
import { planFenceMails } from './plan-fence-mails.ts'

const center = { latitude: 52.5163, longitude: 13.3777 }

let heimdall: TestServices
let me: UserCall
let staff: UserCall
let phone: TestDevice
beforeAll(async () => {
  heimdall = await createTestServices()
  staff = await asUser(heimdall, await createAccount(heimdall, { permissions: ['geofence:write'] }))
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  const { db } = heimdall.services.primary
  await db.delete(gpsGeofences)
  await db.delete(mailOutbox)
  await db.delete(gpsFenceMailCursor)
  me = await asUser(heimdall, await createAccount(heimdall, { locale: 'de' }))
  phone = await makeDevice(heimdall, me)
  heimdall.services.geofences.memory.forget(null)
  heimdall.clock.advance(86_400_000)
  // What was before it began is nobody's mail.
  expect(await planFenceMails(heimdall.services)).toBe(false)
})

const draw = (call: UserCall, input: object) =>
  heimdall.run(createGeofence, call, {
    name: 'Studio',
    shape: { type: 'circle', center, radiusM: 100 },
    rules: { cooldownSeconds: 0, confirmFixes: 1 },
    ...input,
  })
async function walk(...north: readonly number[]) {
  for (const distance of north) {
    heimdall.clock.advance(10_000)
    const latitude = center.latitude + distance / 111_195
    await heimdall.services.gps.writer.write(phone, [
      testFix(heimdall, { latitude, longitude: center.longitude }),
    ])
  }
}
const mails = () => heimdall.services.primary.db.select().from(mailOutbox)

test('the owner is written to, in their language, of what the fence asks for', async () => {
  const { id } = await draw(me, { mailOn: ['exit'] })
  await walk(500, 0, 500)
  await planFenceMails(heimdall.services)
  const [mail, ...others] = await mails()
  expect(others).toEqual([])
  expect(mail).toMatchObject({
    template: 'geofence_crossed',
    locale: 'de',
    params: {
      params: {
        kind: 'exit',
        geofenceId: id,
        geofenceName: 'Studio',
        deviceName: 'Phone',
        time: heimdall.clock.now().toISOString(),
      },
    },
  })
  // Mails lie on other people's servers: they say which place, and not where it is.
  expect(JSON.stringify(mail)).not.toContain('52.5')
})

test('each event is written of once, also by two processes at once and after a look at nothing', async () => {
  await draw(me, { mailOn: ['enter', 'exit'] })
  await walk(500, 0, 500)
  await Promise.all([planFenceMails(heimdall.services), planFenceMails(heimdall.services)])
  await planFenceMails(heimdall.services)
  expect(await mails()).toHaveLength(2)
})

test('nobody is written to of fences that do not ask for it, and of the platform’s', async () => {
  await draw(me, {})
  await draw(staff, { isPlatformWide: true })
  await walk(500, 0, 500)
  await planFenceMails(heimdall.services)
  expect(await mails()).toEqual([])
})

test('ten mails an hour are enough', async () => {
  await draw(me, { mailOn: ['enter', 'exit'] })
  await walk(500, ...Array.from({ length: 14 }, (_, index) => (index % 2 === 0 ? 0 : 500)))
  await planFenceMails(heimdall.services)
  expect(await mails()).toHaveLength(10)
})
