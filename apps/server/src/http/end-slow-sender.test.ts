import { once } from 'node:events'
import { createServer, request } from 'node:http'
import { setTimeout as after } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { endSlowSender } from './end-slow-sender.ts'

const patienceMs = 50
let close: (() => void) | undefined
afterEach(() => close?.())

/** What a server has of a body, which takes its time for each piece. */
async function receive(takesMs: number, pieces: readonly string[], isWhole: boolean): Promise<string> {
  const received = Promise.withResolvers<string>()
  const server = createServer(async (incoming, response) => {
    let text = ''
    try {
      for await (const piece of endSlowSender(incoming, patienceMs)) {
        text += Buffer.from(piece).toString()
        await after(takesMs)
      }
      received.resolve(text)
    } catch (error) {
      received.reject(error)
    }
    response.end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('It listens at no port')
  const sent = request({ host: '127.0.0.1', port: address.port, method: 'POST' })
  sent.on('error', () => undefined)
  close = () => {
    sent.destroy()
    server.close()
  }
  for (const piece of pieces) sent.write(piece)
  if (isWhole) sent.end()
  return received.promise
}

test('a client that sends nothing any more is cut off', async () => {
  await expect(receive(0, ['one'], false)).rejects.toThrow('The client sends nothing any more')
})

test('one that waits for us is not', async () => {
  expect(await receive(4 * patienceMs, ['one ', 'two'], true)).toBe('one two')
})
