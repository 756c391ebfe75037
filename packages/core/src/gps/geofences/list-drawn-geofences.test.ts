import { drawnGeofenceLimit, type GeofenceShape } from '@heimdall/contracts'
import { gpsGeofences } from '@heimdall/db/core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  anonymousCall,
  asUser,
  createAccount,
  createTestServices,
  type TestServices,
  type UserCall,
} from '../../testing/index.ts'
import { createGeofence } from './create-geofence.ts'
import { listDrawnGeofences } from './list-drawn-geofences.ts'
import { updateGeofence } from './update-geofence.ts'

const shape: GeofenceShape = {
  type: 'circle',
  center: { latitude: 52.5163, longitude: 13.3777 },
  radiusM: 150,
}

let heimdall: TestServices
let me: UserCall
let other: UserCall
let staff: UserCall
beforeAll(async () => {
  heimdall = await createTestServices()
  const person = async (username: string, ...permissions: string[]) =>
    asUser(heimdall, await createAccount(heimdall, { username, permissions }))
  me = await person('Heidi')
  other = await person('Peter')
  staff = await person('Dete', 'geofence:read', 'geofence:write')
})
afterAll(() => heimdall.close())
beforeEach(() => heimdall.services.primary.db.delete(gpsGeofences))

async function create(call: UserCall, name: string, input: object = {}) {
  heimdall.clock.advance(1)
  return heimdall.run(createGeofence, call, { name, shape, ...input })
}
const drawnFor = async (call: UserCall, scope: 'own' | 'all') =>
  (await heimdall.run(listDrawnGeofences, call, { scope })).geofences

test('own ones and the platform’s are drawn, the platform’s first; none that is off, none of others', async () => {
  const studio = await create(me, 'Studio')
  await create(me, 'Home')
  const off = await create(me, 'School')
  await heimdall.run(updateGeofence, me, { id: off.id, isActive: false })
  await create(other, 'Theirs')
  await create(staff, 'Festival', { isPlatformWide: true })
  const drawn = await drawnFor(me, 'own')
  expect(drawn.map(({ name }) => name)).toEqual(['Festival', 'Home', 'Studio'])
  expect(drawn.at(-1)).toEqual({
    id: studio.id,
    name: 'Studio',
    colour: studio.colour,
    shape,
    ownerName: 'Heidi',
  })
  expect(drawn[0]?.ownerName).toBeNull()
})

test('all of them only for who may read them', async () => {
  await create(me, 'Studio')
  await create(other, 'Theirs')
  expect((await drawnFor(staff, 'all')).map(({ name }) => name)).toEqual(['Theirs', 'Studio'])
  await expect(drawnFor(me, 'all')).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(heimdall.run(listDrawnGeofences, anonymousCall(), { scope: 'own' })).rejects.toMatchObject({
    code: 'UNAUTHORIZED',
  })
})

test('no more than maps can draw, and it says so', async () => {
  await create(me, 'Studio')
  const [row] = await heimdall.services.primary.db.select().from(gpsGeofences)
  if (!row) throw new Error('no fence')
  const copies = Array.from({ length: drawnGeofenceLimit }, () => ({ ...row, id: crypto.randomUUID() }))
  await heimdall.services.primary.db.insert(gpsGeofences).values(copies)
  const drawn = await heimdall.run(listDrawnGeofences, staff, { scope: 'all' })
  expect([drawn.geofences.length, drawn.isComplete]).toEqual([drawnGeofenceLimit, false])
})
