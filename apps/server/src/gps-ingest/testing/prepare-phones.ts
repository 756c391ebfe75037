import {
  Device,
  type InspectedRequest,
  InspectedRequests,
  type Position,
  PositionPage,
} from '@heimdall/contracts'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { type Answer, call } from '../../testing/http-client.ts'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'
import { startDevices, type TestPhone } from './phones.ts'

/** A server of a file's own, and a new phone before each of its tests. Call it once in a file. */
export interface Phones {
  server: TestServer
  /** Sees where all of them are. */
  key: string
  phone: TestPhone
  /** `send('POST /gps/TOKEN/push', body)`: TOKEN is that of the phone. A body that is text is sent as it is. */
  send(what: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  /** The positions of the phone, the oldest first. */
  stored(): Promise<Position[]>
  /** What the inspector shows, the latest first. */
  seen(): Promise<InspectedRequest[]>
  device(): Promise<Device>
}

export function preparePhones(): Phones {
  let server: TestServer
  let key: string
  let newPhone: () => Promise<TestPhone>
  let phone: TestPhone
  beforeAll(async () => {
    server = await startTestServer({ trustProxy: true })
    ;({ key, newPhone } = await startDevices(server))
  })
  afterAll(() => server.close())
  beforeEach(async () => {
    phone = await newPhone()
  })
  const read = async (path: string) =>
    (await call(server, `GET /v1/gps/devices/${phone.id}${path}`, { key })).json
  return {
    get server() {
      return server
    },
    get key() {
      return key
    },
    get phone() {
      return phone
    },
    send: (what, body, headers = {}) =>
      call(server, what.replaceAll('TOKEN', phone.token), { body, headers }),
    stored: async () => PositionPage.parse(await read('/positions?order=asc&limit=1000')).positions,
    seen: async () => InspectedRequests.parse(await read('/requests')).requests,
    device: async () => Device.parse(await read('')),
  }
}

/** In whole seconds since 1970, as phones have it. */
export const secondsAgo = (seconds: number): number => Math.floor(Date.now() / 1_000) - seconds
export const iso = (seconds: number): string => new Date(seconds * 1_000).toISOString()
