import type { GeofenceShape } from '@heimdall/contracts'
import { gpsGeofences } from '@heimdall/db/core'
import {
  asKey,
  asUser,
  createAccount,
  createTestServices,
  forgetEvents,
  type KeyCall,
  type UserCall,
} from '../../../testing/index.ts'
import { createGeofence } from '../create-geofence.ts'

export const unknownId = '0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7'
export const at = (latitude: number, longitude: number) => ({ latitude, longitude })
export const circle: GeofenceShape = { type: 'circle', center: at(52.5163, 13.3777), radiusM: 150.4 }

/** People and a bot that draw, those who may look, and nobody's fence. */
export async function makeGeofenceWorld() {
  const heimdall = await createTestServices()
  const person = async (username: string, ...permissions: string[]) =>
    asUser(heimdall, await createAccount(heimdall, { username, permissions }))
  return {
    heimdall,
    me: await person('Heidi'),
    other: await person('Peter'),
    staff: await person('Dete', 'geofence:read', 'geofence:write'),
    reader: await person('Alm', 'geofence:read'),
    bot: await asKey(heimdall, { permissions: ['geofence:read', 'geofence:write'] }),
    async startAnew(): Promise<void> {
      await heimdall.services.primary.db.delete(gpsGeofences)
      await forgetEvents(heimdall)
      heimdall.accessChanges.length = 0
    },
    create: (call: UserCall | KeyCall, input: object = {}) =>
      heimdall.run(createGeofence, call, { name: 'Studio', shape: circle, ...input }),
  }
}
