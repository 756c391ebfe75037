import { expect, test } from 'vitest'
import { createHeimdall, HeimdallError } from '../src/index.ts'

/** Streams that say this, and then stay open or end. */
function streamOf(text: string, staysOpen: boolean) {
  const asked: Request[] = []
  const heimdall = createHeimdall({
    url: 'http://heimdall.test',
    async fetch(request) {
      asked.push(request)
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          controller.enqueue(new TextEncoder().encode(`retry: 10\n\n${text}`))
          if (!staysOpen) controller.close()
        },
      })
      return new Response(body, { headers: { 'content-type': 'text/event-stream' } })
    },
  })
  return { heimdall, asked }
}

const failure = new Error('The command was not registered')

test.each<[string, () => unknown]>([
  [
    'throws',
    () => {
      throw failure
    },
  ],
  ['rejects', () => Promise.reject(failure)],
  ['rejects later', () => new Promise((_, reject) => setTimeout(reject, 50, failure))],
])('who %s when the stream stands gets it from the iterator', async (_, onConnect) => {
  const { heimdall, asked } = streamOf('', true)
  await expect(heimdall.events({ onConnect }).next()).rejects.toBe(failure)
  expect(asked).toHaveLength(1)
})

test('and so does who fails when the connection is lost', async () => {
  const { heimdall } = streamOf('', false)
  await expect(heimdall.events({ onDisconnect: () => Promise.reject(failure) }).next()).rejects.toBe(failure)
})

test('an account that is deleted ends them for good, and says why', async () => {
  const { heimdall, asked } = streamOf(
    'id: 1\nevent: audit\ndata: {}\n\nevent: account_deleted\ndata: {}\n\n',
    false,
  )
  const events = heimdall.events()
  expect((await events.next()).value).toMatchObject({ id: '1' })
  const error = await events.next().catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(HeimdallError)
  expect(error).toMatchObject({
    status: 401,
    code: 'UNAUTHORIZED',
    message: expect.stringContaining('deleted'),
  })
  expect(asked).toHaveLength(1)
})

test('what is said when the stream stands can be heard before it has ended', async () => {
  const { heimdall } = streamOf('id: 1\nevent: audit\ndata: {}\n\n', true)
  const events = heimdall.events({ onConnect: () => new Promise(() => undefined) })
  expect((await events.next()).value).toMatchObject({ topic: 'audit', id: '1' })
  await events.return()
})
