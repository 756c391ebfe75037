import { Device } from '@heimdall/contracts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call } from '../testing/http-client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { startDevices } from './testing/phones.ts'

let server: TestServer
let key: string
let newPhone: Awaited<ReturnType<typeof startDevices>>['newPhone']
beforeAll(async () => {
  server = await startTestServer()
  ;({ key, newPhone } = await startDevices(server))
})
afterAll(() => server.close())

test('how a device speaks is remembered: what it sent last, and was understood', async () => {
  const phone = await newPhone()
  const dialect = async () =>
    Device.parse((await call(server, `GET /v1/gps/devices/${phone.id}`, { key })).json).dialect
  expect(await dialect()).toBeNull()
  expect((await call(server, `POST /gps/${phone.token}`, { body: { nonsense: true } })).status).toBe(400)
  const at = Math.floor(Date.now() / 1_000)
  const place = { _type: 'location', lat: 52.5, lon: 13.4, tst: at }
  expect((await call(server, `POST /gps/${phone.token}`, { body: place })).status).toBe(200)
  await expect.poll(dialect).toBe('owntracks')
  expect((await call(server, `GET /gps/${phone.token}?lat=52.5&lon=13.4&timestamp=${at + 1}`)).status).toBe(
    200,
  )
  await expect.poll(dialect).toBe('osmand')
  const positions = [{ fixTime: new Date((at + 2) * 1_000).toISOString(), latitude: 52.5, longitude: 13.4 }]
  const path = `POST /v1/gps/devices/${phone.id}/positions`
  expect((await call(server, path, { key, body: { positions } })).status).toBe(201)
  expect(await dialect()).toBe('rest')
})
