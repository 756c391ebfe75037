import { CreatedDevice } from '@heimdall/contracts'
import { call } from './http-client.ts'
import type { TestServer } from './test-server.ts'

/** A phone of somebody who is signed in, that sends by itself. */
export interface TestPhone {
  deviceId: string
  userId: string
  /** Sends a position, newer than all before and some metres further; answers its time. */
  move(fields?: object): Promise<string>
}

const berlin = { latitude: 52.5163, longitude: 13.3777 }

export async function makePhone(
  server: TestServer,
  owner: { cookie: string; userId: string },
): Promise<TestPhone> {
  const { json } = await call(server, 'POST /v1/gps/devices', {
    cookie: owner.cookie,
    body: { name: 'Phone' },
  })
  const device = { deviceId: CreatedDevice.parse(json).id, userId: owner.userId }
  let steps = 0
  let lastTime = 0
  return {
    ...device,
    async move(fields = {}) {
      const fixTime = Math.max(Date.now(), lastTime + 1)
      lastTime = fixTime
      const fix = {
        fixTime,
        ...berlin,
        longitude: berlin.longitude + ++steps * 1e-5,
        altitudeM: 34,
        speedKmh: 6,
        heading: 90,
        accuracyM: 5,
        batteryPercent: 80,
        motion: null,
        attributes: {},
        ...fields,
      }
      await server.services.gps.writer.write(device, [fix])
      return new Date(fixTime).toISOString()
    },
  }
}
