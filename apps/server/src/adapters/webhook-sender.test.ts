import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { localhostCertificate } from './fixtures/localhost-certificate.ts'
import { createWebhookSender } from './webhook-sender.ts'

/** What a name means, look-up by look-up; a rebinding name means something else the second time. */
const names = vi.hoisted(() => ({ answers: [] as string[], asked: 0 }))
vi.mock('node:dns', async (original) => ({
  ...(await original<typeof import('node:dns')>()),
  lookup(
    name: string,
    _: object,
    done: (error: Error | null, found?: { address: string; family: number }[]) => void,
  ) {
    names.asked++
    const address = name === 'localhost' ? '127.0.0.1' : names.answers.shift()
    if (address === undefined) done(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }))
    else done(null, [{ address, family: address.includes(':') ? 6 : 4 }])
  },
}))
vi.mock('node:dns/promises', () => ({
  async lookup(name: string) {
    const address = name === 'localhost' ? '127.0.0.1' : names.answers.shift()
    if (address === undefined) throw new Error('no such name')
    return [{ address, family: 4 }]
  },
}))

let server: Server
let port: number
let asked = 0
beforeAll(async () => {
  server = createServer((request, response) => {
    asked++
    if (request.url === '/silent') return
    if (request.url === '/drip') return void response.write('x')
    if (request.url === '/busy') return response.writeHead(503, { 'retry-after': '120' }).end()
    response.end('thanks')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  // A server that listens on a port has an address of this shape.
  port = (server.address() as AddressInfo).port
})
beforeEach(() => {
  names.answers = []
  asked = 0
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const request = () => ({ headers: {}, body: '{}', signal: new AbortController().signal })
const guarded = createWebhookSender({ allowedNetworks: [], timeoutMs: 30_000 })
const local = ['127.0.0.0/8', '::1']
const open = createWebhookSender({ allowedNetworks: local, timeoutMs: 30_000 })
const here = (path = '/') => `http://127.0.0.1:${port}${path}`

describe('never reaches, unless it is allowed,', () => {
  test.each([
    '127.0.0.1',
    '10.0.0.1',
    '172.16.0.1',
    '192.168.1.1',
    '100.64.0.1',
    '169.254.169.254',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '198.18.0.1',
    '[::1]',
    '[::]',
    '[fe80::1]',
    '[fc00::1]',
    '[fd00:ec2::254]',
    '[ff02::1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:10.0.0.1]',
    '[64:ff9b::7f00:1]',
    '2130706433',
    '0x7f.1',
    '0177.0.0.1',
  ])('%s', async (host) => {
    for (const url of [`http://${host}:${port}/`, `https://${host}:${port}/`]) {
      expect(await guarded.refusalOf(url)).toBe('private_address')
      await expect(guarded.send(url, request())).rejects.toMatchObject({ reason: 'forbidden_address' })
    }
    expect(asked).toBe(0)
  })

  test('a name that leads there', async () => {
    expect(await guarded.refusalOf(`https://localhost:${port}/`)).toBe('private_address')
    await expect(guarded.send(`https://localhost:${port}/`, request())).rejects.toMatchObject({
      reason: 'forbidden_address',
    })
  })

  test('a name that meant something public when it was looked at, and leads inside when it is used', async () => {
    names.answers = ['93.184.216.34', '127.0.0.1']
    expect(await guarded.refusalOf(`https://rebinding.example.org:${port}/`)).toBeNull()
    await expect(guarded.send(`https://rebinding.example.org:${port}/`, request())).rejects.toMatchObject({
      reason: 'forbidden_address',
    })
    expect(asked).toBe(0)
  })

  test('a name by one look-up that was checked and another that is used', async () => {
    names.answers = ['127.0.0.1', '127.0.0.1']
    const before = names.asked
    await open.send(`http://once.example.org:${port}/`, request())
    expect(names.asked - before).toBe(1)
  })
})

test('public addresses without TLS are refused, too', async () => {
  expect(await guarded.refusalOf('http://93.184.216.34/')).toBe('needs_https')
  await expect(guarded.send('http://93.184.216.34/', request())).rejects.toMatchObject({
    reason: 'forbidden_address',
  })
})

test('what is allowed is told, and its answer is passed on', async () => {
  expect(await open.refusalOf(here())).toBeNull()
  expect(await open.send(here(), request())).toEqual({ status: 200, retryAfterSeconds: null, body: 'thanks' })
  expect(await open.send(here('/busy'), request())).toMatchObject({ status: 503, retryAfterSeconds: 120 })
})

test.each(['/silent', '/drip'])('%s has an end', async (path) => {
  const impatient = createWebhookSender({ allowedNetworks: local, timeoutMs: 300 })
  await expect(impatient.send(here(path), request())).rejects.toMatchObject({ reason: 'timeout' })
})

test('stopping ends what is under way', async () => {
  const stop = new AbortController()
  const sending = open.send(here('/silent'), { ...request(), signal: stop.signal })
  stop.abort()
  await expect(sending).rejects.toMatchObject({ reason: 'interrupted' })
})

test('says why nobody was reached', async () => {
  await expect(open.send('http://127.0.0.1:1/', request())).rejects.toMatchObject({ reason: 'connection' })
  await expect(open.send('https://nobody.example.org/', request())).rejects.toMatchObject({
    reason: 'unknown_host',
  })
  const tls = createTlsServer(localhostCertificate, (_, response) => response.end()).listen(0, '127.0.0.1')
  await once(tls, 'listening')
  const url = `https://127.0.0.1:${(tls.address() as AddressInfo).port}/`
  await expect(open.send(url, request())).rejects.toMatchObject({ reason: 'tls' })
  tls.close()
})
