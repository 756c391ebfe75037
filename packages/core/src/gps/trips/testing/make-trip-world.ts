import { gpsDevices, gpsTrips } from '@heimdall/db/core'
import { newId } from '../../../kernel/index.ts'
import {
  asKey,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  type UserCall,
} from '../../../testing/index.ts'
import { createTrip } from '../create-trip.ts'

/** On the day of all these tests, `08:00`. */
export const at = (time: string) => `2026-03-01T${time}:00.000Z`
export const notFound = { code: 'NOT_FOUND' }

/** People who travel, those who may look or write for others, and the trips they make. */
export async function makeTripWorld() {
  const heimdall = await createTestServices()
  const { services } = heimdall
  const { db } = services.primary
  const person = async (username: string, permissions: string[] = []) =>
    asUser(heimdall, await createAccount(heimdall, { username, permissions }))
  const me = await person('Heidi')

  return {
    heimdall,
    me,
    other: await person('Peter'),
    staff: await person('Dete', ['trip:read', 'trip:write']),
    reader: await person('Clara', ['trip:read']),
    bot: await asKey(heimdall, { permissions: ['trip:read', 'trip:write'] }),
    /** Without any trip, and with a phone that nobody has used. */
    async startAnew(): Promise<string> {
      await db.delete(gpsTrips)
      const now = services.clock.now()
      const id = newId(services)
      const some = () => Buffer.from(services.random.bytes(32))
      await db.insert(gpsDevices).values({
        id,
        userId: me.actor.userId,
        name: 'Phone',
        kind: 'phone',
        colour: '#2563eb',
        icon: 'smartphone',
        tokenHash: some(),
        pullKeyHash: some(),
        createdAt: now,
        updatedAt: now,
      })
      await forgetEvents(heimdall)
      return id
    },
    create: (call: UserCall, from = '08:00', to = '09:00', more = {}) =>
      heimdall.run(createTrip, call, { startedAt: at(from), endedAt: at(to), ...more }),
    /** One that detection has found, and that may go on. */
    async found(deviceId: string, { isOpen = false } = {}): Promise<string> {
      const now = services.clock.now()
      const id = newId(services)
      await db.insert(gpsTrips).values({
        startedAt: new Date(at('08:00')),
        endedAt: new Date(at('09:00')),
        createdAt: now,
        updatedAt: now,
        id,
        userId: me.actor.userId,
        deviceId,
        isDetected: true,
        isFixed: false,
        isOpen,
      })
      return id
    },
    rowsOf: () => db.select().from(gpsTrips).orderBy(gpsTrips.startedAt),
    typesInOutbox: async () => (await eventsInOutbox(heimdall)).map(({ eventType }) => eventType),
  }
}
