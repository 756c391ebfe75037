import type { NewFix } from '../gps/index.ts'
import { createDevice } from '../gps/index.ts'
import type { UserCall } from './calls.ts'
import type { TestServices } from './test-services.ts'

export interface TestDevice {
  deviceId: string
  userId: string
  /** In the address that it sends to. */
  token: string
  pullKey: string
}

/** A device of somebody's own, as they would make it. */
export async function makeDevice(
  heimdall: TestServices,
  owner: UserCall,
  fields: { name?: string } = {},
): Promise<TestDevice> {
  const { id, ingestUrl, pullUrl } = await heimdall.run(createDevice, owner, { name: 'Phone', ...fields })
  const last = (url: string) => url.slice(url.lastIndexOf('/') + 1)
  return { deviceId: id, userId: owner.actor.userId, token: last(ingestUrl), pullKey: last(pullUrl) }
}

/** In the middle of Berlin, at the time of the tests' clock. */
export const testFix = (heimdall: TestServices, fields: Partial<NewFix> = {}): NewFix => ({
  fixTime: heimdall.clock.now().getTime(),
  latitude: 52.5163,
  longitude: 13.3777,
  altitudeM: null,
  speedKmh: null,
  heading: null,
  accuracyM: null,
  batteryPercent: null,
  motion: null,
  attributes: {},
  ...fields,
})
