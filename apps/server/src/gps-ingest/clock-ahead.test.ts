import { CreatedDevice, LiveDevice } from '@heimdall/contracts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openEventStream } from '../testing/event-stream.ts'
import { eventually } from '../testing/eventually.ts'
import { call } from '../testing/http-client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

test('a phone that has said once that it is tomorrow stays live, and goes into geofences', async () => {
  const cookie = await server.signIn(await server.createUser())
  const { json } = await call(server, 'POST /v1/gps/devices', { cookie, body: { name: 'Phone' } })
  const { id, ingestUrl } = CreatedDevice.parse(json)
  const center = { latitude: 52.5163, longitude: 13.3777 }
  const shape = { type: 'circle', center, radiusM: 150 }
  const fence = await call(server, 'POST /v1/gps/geofences', { cookie, body: { name: 'Studio', shape } })
  expect(fence.status).toBe(201)
  const stream = await openEventStream(server, { cookie, query: '?topics=gps' })
  await eventually(() => expect(stream.text()).toContain('\nid: '))

  const path = new URL(ingestUrl).pathname
  async function send(north: number, aheadMs = 0) {
    const latitude = center.latitude + north
    const timestamp = Date.now() + aheadMs
    const fix = `lat=${latitude}&lon=${center.longitude}&timestamp=${timestamp}&accuracy=5`
    expect((await call(server, `GET ${path}?${fix}`)).status).toBe(200)
    const live = await call(server, `GET /v1/gps/devices/${id}/live`, { cookie })
    const { position } = LiveDevice.parse(live.json)
    expect(position).toMatchObject({ latitude, fixTime: new Date(timestamp).toISOString() })
    await eventually(() => expect(stream.text()).toContain(new Date(timestamp).toISOString()))
  }
  await send(0.01)
  await send(0.01, 20 * 3_600_000)
  await send(0.0005)
  await send(0)
  await eventually(() => {
    const crossings = stream.messages.flatMap(({ data }) => (data.kind === 'fence' ? [data.crossing] : []))
    expect(crossings).toMatchObject([{ kind: 'enter', latitude: center.latitude + 0.0005 }])
  })
  stream.close()
})
