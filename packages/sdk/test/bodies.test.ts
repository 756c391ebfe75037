import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createHeimdall, HeimdallUnreachable } from '../src/index.ts'

const whole = JSON.stringify({ name: 'Heimdall' })
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

let server: Server
let url: string
let asked = 0
/** What becomes of the body of each answer in turn; the last one for all others. */
let bodies: ((response: ServerResponse) => unknown)[]
beforeEach(() => {
  asked = 0
})
beforeAll(async () => {
  server = createServer((_, response) => {
    const send = bodies[Math.min(asked++, bodies.length - 1)]
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': whole.length })
    response.write(whole[0])
    send?.(response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  // A server that listens on a port has an address of this shape.
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const complete = (response: ServerResponse) => response.end(whole.slice(1))
const breakOff = (response: ServerResponse) => setTimeout(() => response.destroy(), 20)
const stall = () => undefined
async function drip(response: ServerResponse) {
  for (const letter of whole.slice(1)) {
    await pause(50)
    response.write(letter)
  }
  response.end()
}

test('a read whose answer breaks off or stalls is tried again', async () => {
  bodies = [breakOff, stall, complete]
  const heimdall = createHeimdall({ url, timeoutMs: 300 })
  expect(await heimdall.getInfo()).toEqual({ name: 'Heimdall' })
  expect(asked).toBe(3)
})

test('when there is no whole answer in the end, that is what is thrown', async () => {
  for (const body of [breakOff, stall]) {
    bodies = [body]
    const heimdall = createHeimdall({ url, retries: 0, timeoutMs: 300 })
    await expect(heimdall.getInfo()).rejects.toBeInstanceOf(HeimdallUnreachable)
  }
})

test('an answer takes as long as it likes while something comes', async () => {
  bodies = [drip]
  const heimdall = createHeimdall({ url, retries: 0, timeoutMs: 500 })
  expect(await heimdall.getInfo()).toEqual({ name: 'Heimdall' })
})

test('its caller can give it up on its way', async () => {
  bodies = [stall]
  const given = createHeimdall({ url }).getInfo({ signal: AbortSignal.timeout(100) })
  await expect(given).rejects.toMatchObject({ name: 'TimeoutError' })
  expect(asked).toBe(1)
})
