import { CreatedDevice, CreatedWebhook, GpsMessage } from '@heimdall/contracts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openEventStream } from '../testing/event-stream.ts'
import { eventually } from '../testing/eventually.ts'
import { call } from '../testing/http-client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { startWebhookReceiver, verified, type WebhookReceiver } from '../testing/webhook-receiver.ts'
import { secondsAgo } from './testing/prepare-phones.ts'

let server: TestServer
let receiver: WebhookReceiver
beforeAll(async () => {
  server = await startTestServer({ webhookAllowedNetworks: ['127.0.0.0/8'] })
  receiver = await startWebhookReceiver()
})
afterAll(async () => {
  receiver.close()
  await server.close()
})

const center = { latitude: 52.5163, longitude: 13.3777 }

test('a phone that goes into a geofence is heard of by stream and webhook, in the same words', async () => {
  const owner = await server.createUser()
  const cookie = await server.signIn(owner)
  const { key } = await server.createKey(['setting:write', 'location:read'])
  const device = CreatedDevice.parse(
    (await call(server, 'POST /v1/gps/devices', { cookie, body: { name: 'Phone' } })).json,
  )
  const shape = { type: 'circle', center, radiusM: 150 }
  const fence = await call(server, 'POST /v1/gps/geofences', { cookie, body: { name: 'Studio', shape } })
  expect(fence.status).toBe(201)
  const hook = await call(server, 'POST /v1/webhooks', {
    key,
    body: { url: receiver.url, topics: ['gps.fence'] },
  })
  const { secret } = CreatedWebhook.parse(hook.json)
  const query = '?topics=gps.fence'
  const [own, all] = await Promise.all([
    openEventStream(server, { cookie, query }),
    openEventStream(server, { key, query }),
  ])
  await eventually(() => {
    for (const stream of [own, all]) expect(stream.text()).toContain('\nid: ')
  })
  const before = /\nid: (\S+)\n/.exec(own.text())?.[1] ?? ''

  const send = async (north: number, agoSeconds: number) => {
    const lat = center.latitude + north
    const path = new URL(device.ingestUrl).pathname
    const fix = `lat=${lat}&lon=${center.longitude}&timestamp=${secondsAgo(agoSeconds)}&accuracy=5`
    expect((await call(server, `GET ${path}?${fix}`)).status).toBe(200)
  }
  await send(0.01, 60)
  await send(0.0005, 40)
  await send(0, 20)

  const event = {
    kind: 'fence',
    deviceId: device.id,
    userId: owner.id,
    crossing: { kind: 'enter', geofenceName: 'Studio' },
  }
  await eventually(() => {
    for (const stream of [own, all]) expect(stream.messages).toHaveLength(1)
    expect(receiver.received).toHaveLength(1)
  })
  const [heard] = own.messages
  expect(heard).toMatchObject({ topic: 'gps', data: event })
  expect(all.messages[0]?.data).toEqual(heard?.data)
  const [pushed] = receiver.received.map((message) => GpsMessage.parse(verified(secret, message)))
  expect(pushed).toMatchObject({ type: 'gps.fence', data: heard?.data })

  const again = await openEventStream(server, { cookie, query, lastEventId: before })
  await eventually(() => expect(again.messages).toEqual(own.messages))
  for (const stream of [own, all, again]) stream.close()
})
