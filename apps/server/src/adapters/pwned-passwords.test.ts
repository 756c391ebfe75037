import { hash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { createPwnedPasswords } from './pwned-passwords.ts'

let server: Server | undefined
afterEach(() => server?.close().closeAllConnections())

const suffixOf = (password: string) => hash('sha1', password, 'hex').toUpperCase().slice(5)

/** Speaks the protocol of the real one: CRLF between lines, suffix, colon, count, and padding with zero. */
async function ask(password: string, listener: RequestListener, timeoutMs = 1_000) {
  server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port')
  const errors: unknown[] = []
  const url = `http://127.0.0.1:${address.port}`
  const known = await createPwnedPasswords({ url, timeoutMs, onError: (error) => errors.push(error) }).has(
    password,
  )
  return { known, errors }
}

test('knows a password by the range of its hash, and tells the service no more than five digits', async () => {
  let asked: { url: string | undefined; padding: unknown } | undefined
  const { known, errors } = await ask('correct horse', (request, response) => {
    asked = { url: request.url, padding: request.headers['add-padding'] }
    response.end(`${'0'.repeat(35)}:3\r\n${suffixOf('correct horse')}:12\r\n${'F'.repeat(35)}:1`)
  })
  expect({ known, errors }).toEqual({ known: true, errors: [] })
  const prefix = hash('sha1', 'correct horse', 'hex').toUpperCase().slice(0, 5)
  expect(asked).toEqual({ url: `/range/${prefix}`, padding: 'true' })
})

test('takes padding for what it is, and others’ suffixes too', async () => {
  const { known } = await ask('correct horse', (_request, response) => {
    response.end(`${suffixOf('correct horse')}:0\r\n${suffixOf('another')}:9`)
  })
  expect(known).toBe(false)
})

test.each<[string, RequestListener]>([
  ['fails', (_request, response) => response.writeHead(503).end()],
  ['is silent', () => undefined],
  ['hangs up', (request) => request.destroy()],
  ['leads elsewhere', (_request, response) => response.writeHead(302, { location: '/' }).end()],
])('a service that %s keeps nobody from choosing a password', async (_name, listener) => {
  const { known, errors } = await ask('correct horse', listener, 200)
  expect(known).toBe(false)
  expect(errors).toHaveLength(1)
})
