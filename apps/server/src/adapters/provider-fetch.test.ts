import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createProviderFetch } from './provider-fetch.ts'

let server: Server
let url: string
let asked = 0
beforeAll(async () => {
  server = createServer((request, response) => {
    asked++
    if (request.url === '/large') response.end('x'.repeat(2_000))
    else if (request.url === '/slow') response.write('x')
    else if (request.url === '/away') response.writeHead(302, { location: `${url}/` }).end()
    else {
      const body: Buffer[] = []
      request.on('data', (chunk: Buffer) => body.push(chunk))
      request.on('end', () => {
        const { method, headers } = request
        response.setHeader('content-type', 'application/json')
        response.end(
          JSON.stringify({ method, type: headers['content-type'], body: Buffer.concat(body).toString() }),
        )
      })
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  // A server that listens on a port has an address of this shape.
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const bounds = { allowsLoopback: true, timeoutMs: 30_000, maxBodyBytes: 1_000 }
const fetchIt = createProviderFetch(bounds)
const get = { method: 'GET', headers: {}, body: undefined, redirect: 'manual' as const }

test('asks and answers as fetch does', async () => {
  const answer = await fetchIt(`${url}/`, {
    ...get,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ a: 'b c' }),
  })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/json')
  expect(await answer.json()).toEqual({
    method: 'POST',
    type: 'application/x-www-form-urlencoded',
    body: 'a=b+c',
  })
})

test('follows no redirect', async () => {
  expect((await fetchIt(`${url}/away`, get)).status).toBe(302)
})

test('gives up on an answer that is too large, and on one that does not end', async () => {
  await expect(fetchIt(`${url}/large`, get)).rejects.toThrow('larger than 1000 bytes')
  const impatient = createProviderFetch({ ...bounds, timeoutMs: 300 })
  await expect(impatient(`${url}/slow`, get)).rejects.toThrow(/timeout|aborted/)
})

describe('refuses', () => {
  const strict = createProviderFetch({ allowsLoopback: false })

  test.each([
    '127.0.0.1',
    '127.9.9.9',
    '[::1]',
    '0.0.0.0',
    '[::]',
    '169.254.169.254',
    '[fe80::1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:169.254.169.254]',
    '[fd00:ec2::254]',
    '224.0.0.1',
    '2130706433',
    '0x7f.1',
  ])('%s', async (host) => {
    await expect(strict(`http://${host}:${new URL(url).port}/`, get)).rejects.toThrow('must not be asked')
  })

  test('a name that leads there', async () => {
    const before = asked
    await expect(strict(`http://localhost:${new URL(url).port}/`, get)).rejects.toThrow('must not be asked')
    expect(asked).toBe(before)
    await expect(fetchIt(url.replace('127.0.0.1', 'localhost'), get)).resolves.toMatchObject({ status: 200 })
  })

  test('the services of a cloud, also where this machine is allowed', async () => {
    await expect(fetchIt('http://169.254.169.254/latest/meta-data/', get)).rejects.toThrow(
      'must not be asked',
    )
  })
})
