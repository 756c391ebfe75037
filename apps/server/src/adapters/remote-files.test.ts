import { once } from 'node:events'
import type { RequestListener } from 'node:http'
import { createServer, type Server } from 'node:https'
import { afterEach, expect, test } from 'vitest'
import { localhostCertificate } from './fixtures/localhost-certificate.ts'
import { createRemoteFiles } from './remote-files.ts'

let server: Server | undefined
afterEach(() => server?.close().closeAllConnections())

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(localhostCertificate, listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port')
  return `https://localhost:${address.port}/picture.png`
}
const here = { isAllowed: () => true, ca: localhostCertificate.cert, timeoutMs: 30_000 }
const fetch = (url: string, options = here) => createRemoteFiles(options).fetch(url, { maxBytes: 1_000 })

test('fetches what is small enough', async () => {
  const url = await serve((_request, response) => response.end(Buffer.alloc(1_000, 7)))
  expect(await fetch(url)).toEqual(Buffer.alloc(1_000, 7))
})

test('gives up on what is too large, whether it says so or not', async () => {
  const honest = await serve((_request, response) => response.end(Buffer.alloc(1_001)))
  await expect(fetch(honest)).rejects.toThrow('larger than')
  server?.close()
  const endless = await serve((_request, response) => {
    response.write(Buffer.alloc(600))
    response.write(Buffer.alloc(600))
  })
  await expect(fetch(endless)).rejects.toThrow('larger than')
})

test('gives up on who does not answer', async () => {
  const silent = await serve(() => undefined)
  await expect(fetch(silent, { ...here, timeoutMs: 200 })).rejects.toThrow(/timeout|aborted/)
})

test('follows no redirect', async () => {
  const url = await serve((_request, response) =>
    response.writeHead(302, { location: 'https://localhost/elsewhere' }).end(),
  )
  await expect(fetch(url)).rejects.toThrow('302')
})

test('reaches nothing that is not public, by address or by name, and only by https', async () => {
  let asked = 0
  const url = await serve((_request, response) => {
    asked++
    response.end()
  })
  const guarded = createRemoteFiles({ ca: localhostCertificate.cert })
  const port = new URL(url).port
  for (const address of [
    url,
    `https://127.0.0.1:${port}/`,
    `https://[::1]:${port}/`,
    'https://169.254.169.254/latest/meta-data/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://[::ffff:7f00:1]/',
  ]) {
    await expect(guarded.fetch(address, { maxBytes: 10 })).rejects.toThrow('must not be asked')
  }
  await expect(guarded.fetch('http://example.org/', { maxBytes: 10 })).rejects.toThrow('https')
  await expect(guarded.fetch('file:///etc/passwd', { maxBytes: 10 })).rejects.toThrow('https')
  await expect(guarded.fetch('https://a:b@example.org/', { maxBytes: 10 })).rejects.toThrow('password')
  expect(asked).toBe(0)
})
