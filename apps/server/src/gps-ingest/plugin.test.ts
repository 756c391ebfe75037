import { request } from 'node:http'
import { expect, test } from 'vitest'
import { call } from '../testing/http-client.ts'
import { preparePhones, secondsAgo } from './testing/prepare-phones.ts'

const phones = preparePhones()
const stranger = `hg_${'z'.repeat(43)}`

test('what cannot be understood is 400, and shown', async () => {
  for (const [body, type] of [
    ['hello', 'text/plain'],
    ['{', 'application/json'],
    ['<gpx/>', 'application/gpx+xml'],
  ] as const) {
    expect((await phones.send('POST /gps/TOKEN', body, { 'content-type': type })).status).toBe(400)
  }
  expect((await phones.send('GET /gps/TOKEN')).status).toBe(400)
  expect(await phones.seen()).toMatchObject(Array(4).fill({ dialect: null, problems: ['not_understood'] }))
})

test('an impossible place is taken and refused, with its reason', async () => {
  expect((await phones.send(`GET /gps/TOKEN?lat=0&lon=0&timestamp=${secondsAgo(60)}`)).status).toBe(200)
  expect(await phones.seen()).toMatchObject([{ accepted: 0, refused: [{ index: 0, reason: 'null_island' }] }])
})

test('neither token nor position is in the log', async () => {
  await phones.send('GET /gps/TOKEN?lat=12.3456&lon=65.4321')
  await phones.send('POST /gps/TOKEN/push', 'nothing')
  await call(phones.server, `GET /gps?id=${phones.phone.token}`)
  expect(phones.server.log()).toContain('/gps/…/push')
  expect(phones.server.log()).not.toContain(phones.phone.token)
  expect(phones.server.log()).not.toContain('12.3456')
})

test('too much is refused, a method that is none too', async () => {
  expect((await phones.send('POST /gps/TOKEN', 'x'.repeat(5 * 1024 * 1024))).status).toBe(413)
  expect((await phones.send('DELETE /gps/TOKEN')).status).toBe(405)
})

test('too many fields are none', async () => {
  const fields = '&a'.repeat(200)
  expect((await phones.send('POST /gps/TOKEN', `lat=1&lon=2${fields}`)).status).toBe(400)
  expect((await phones.send(`GET /gps/TOKEN?lat=1&lon=2${fields}`)).status).toBe(400)
  expect(await phones.seen()).toMatchObject(Array(2).fill({ status: 400, problems: ['not_understood'] }))
})

test('a large body is for devices alone, also where it comes in pieces', async () => {
  const large = 'x'.repeat(300 * 1024)
  const pieces = { 'transfer-encoding': 'chunked' }
  for (const headers of [{}, pieces]) {
    expect((await phones.send('POST /gps/TOKEN', large, headers)).status).toBe(400)
    expect((await phones.send('POST /gps', large, headers)).status).toBe(413)
    expect((await phones.send(`POST /gps/${stranger}`, large, headers)).status).toBe(413)
  }
})

test('a new token counts at once', async () => {
  const query = 'lat=52.5&lon=13.4'
  expect((await phones.send(`GET /gps/TOKEN?${query}`)).status).toBe(200)
  await call(phones.server, `POST /v1/gps/devices/${phones.phone.id}/rotate-token`, { key: phones.key })
  expect((await phones.send(`GET /gps/TOKEN?${query}`)).status).toBe(404)
})

test('too fast is told to wait', async () => {
  const requests = Array.from({ length: 3_001 }, () => () => phones.send('POST /gps/TOKEN/stop'))
  const statuses: number[] = []
  while (requests.length > 0) {
    const some = await Promise.all(requests.splice(0, 100).map((request) => request()))
    statuses.push(...some.map(({ status }) => status))
  }
  expect(statuses.slice(0, 3_000).every((status) => status === 200)).toBe(true)
  expect(statuses.at(-1)).toBe(429)
})

test('tokens are tried 300 times a minute of one network, not of each of its addresses', async () => {
  const tried = async (ip: string) =>
    (await call(phones.server, 'GET /gps/none', { headers: { 'x-forwarded-for': ip } })).status
  const hosts = Array.from({ length: 300 }, (_, host) => `2001:db8:1:2::${host + 1}`)
  expect(new Set(await Promise.all(hosts.map(tried)))).toEqual(new Set([404]))
  expect(await tried('2001:db8:1:2::ffff')).toBe(429)
  expect(await tried('2001:db8:1:3::1')).toBe(404)
})

test('of too many strangers of an address no body is awaited, of a device beside them it is', async () => {
  const ask = () => phones.send(`POST /gps/${stranger}`, 'lat=1&lon=2')
  await Promise.all(Array.from({ length: 300 }, ask))
  expect((await ask()).status).toBe(429)
  for (const path of [`/gps/${stranger}`, '/gps']) expect(await statusBeforeBody(path)).toBe(429)
  for (const path of ['/gps/TOKEN', '/gps?id=TOKEN', '/gps?key=TOKEN']) {
    expect((await phones.send(`POST ${path}`, 'lat=1&lon=2')).status).toBe(200)
  }
})

/** A body is announced, and never sent. */
function statusBeforeBody(path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-length': 1_000 }
    const asked = request(phones.server.url + path, { method: 'POST', headers }, (answer) => {
      asked.destroy()
      resolve(answer.statusCode)
    })
    asked.on('error', reject).flushHeaders()
  })
}
