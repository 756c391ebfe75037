import type { AddressInfo } from 'node:net'
import { createTestDatabase } from '@heimdall/db/testing'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSmtpMailer } from './adapters/mail-smtp.ts'
import { eventually } from './testing/eventually.ts'
import { call } from './testing/http-client.ts'
import { startTestServer, type TestServer } from './testing/test-server.ts'

let server: TestServer
let databaseUrl: string
let drop: () => Promise<void>
let smtp: SMTPServer
let port: number
const received: { to: string; source: string }[] = []

beforeAll(async () => {
  ;({ url: databaseUrl, drop } = await createTestDatabase())
  smtp = await startSmtp(0)
  port = (smtp.server.address() as AddressInfo).port // It listens on TCP.
  server = await start()
})
afterAll(async () => {
  await server.close()
  await stopSmtp()
  await drop()
})

const start = () =>
  startTestServer({
    databaseUrl,
    mailer: createSmtpMailer({ url: `smtp://127.0.0.1:${port}`, from: 'Heimdall <heimdall@localhost>' }),
  })

async function startSmtp(onPort: number): Promise<SMTPServer> {
  const started = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 100,
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join()
        received.push({ to, source: Buffer.concat(chunks).toString() })
        done()
      })
    },
  })
  started.on('error', () => undefined)
  await new Promise<void>((resolve) => started.listen(onPort, '127.0.0.1', resolve))
  return started
}

const stopSmtp = () => new Promise<void>((resolve) => smtp.close(resolve))

/** Reports the own sign-in over HTTP, as a browser does. */
async function report() {
  const user = await server.createUser()
  const cookie = await server.signIn(user)
  const event = await eventually(async () => {
    const answer = await call(server, 'GET /v1/users/me/audit?eventType=login', { cookie })
    const [found] = (answer.json as { events: { id: string }[] }).events // The contract of this address.
    if (!found) throw new Error('The sign-in is not in the log yet')
    return found
  })
  const answer = await call(server, `POST /v1/users/me/audit/${event.id}/report`, {
    cookie,
    headers: { origin: 'http://localhost:3000' },
    body: { reason: 'not_me' },
  })
  expect(answer.status).toBe(201)
  return { user, cookie, event, reportId: (answer.json as { id: string }).id } // As above.
}

const mailsTo = (email: string) => received.filter(({ to }) => to === email)

test('a report goes all the way: mail, mark, answer, mail', async () => {
  const { user, cookie, event, reportId } = await report()
  await eventually(() => expect(mailsTo(user.email)).toHaveLength(1))
  await eventually(async () => {
    const { json } = await call(server, 'GET /v1/users/me/audit?eventType=login', { cookie })
    expect(json).toMatchObject({ events: [{ id: event.id, isReported: true }] })
  })
  const { key } = await server.createKey(['audit:read', 'audit:write'])
  const pending = await call(server, 'GET /v1/admin/audit/reports?status=pending&reason=not_me', { key })
  expect(pending.json).toMatchObject({ reports: [{ id: reportId, username: user.username }] })
  const patched = await call(server, `PATCH /v1/admin/audit/reports/${reportId}`, {
    key,
    body: { status: 'resolved', note: 'It was us.' },
  })
  expect(patched).toMatchObject({ status: 200, json: { status: 'resolved' } })
  await eventually(() => expect(mailsTo(user.email)).toHaveLength(2))
  expect(mailsTo(user.email)[1]?.source).toContain('It was us.')
  const mine = await call(server, 'GET /v1/users/me/audit/reports', { cookie })
  expect(mine.json).toMatchObject({ reports: [{ id: reportId, status: 'resolved', note: 'It was us.' }] })
})

test('while the mail server is away, and across a restart of ours, mails wait and none is lost or doubled', async () => {
  await stopSmtp()
  const { user } = await report()
  await eventually(() => expect(server.log()).toContain('No mail can be sent right now'))
  await server.close()
  smtp = await startSmtp(port)
  server = await start()
  await eventually(() => expect(mailsTo(user.email)).toHaveLength(1), 15_000)
})

test('what is wrong over REST is said in the one shape', async () => {
  const { cookie, event } = await report()
  const origin = { origin: 'http://localhost:3000' }
  const again = await call(server, `POST /v1/users/me/audit/${event.id}/report`, {
    cookie,
    headers: origin,
    body: { reason: 'other' },
  })
  expect(again).toMatchObject({ status: 409, json: { error: { code: 'CONFLICT' } } })
  const stranger = await server.signIn(await server.createUser())
  const theirs = await call(server, `POST /v1/users/me/audit/${event.id}/report`, {
    cookie: stranger,
    headers: origin,
    body: { reason: 'other' },
  })
  expect(theirs).toMatchObject({ status: 404, json: { error: { code: 'NOT_FOUND' } } })
  const wrong = await call(server, `POST /v1/users/me/audit/${event.id}/report`, {
    cookie,
    headers: origin,
    body: { reason: 'bored' },
  })
  expect(wrong).toMatchObject({ status: 400, json: { error: { code: 'BAD_REQUEST' } } })
  const { key } = await server.createKey(['audit:read'])
  const denied = await call(server, `PATCH /v1/admin/audit/reports/${event.id}`, {
    key,
    body: { status: 'resolved' },
  })
  expect(denied).toMatchObject({ status: 403, json: { error: { code: 'FORBIDDEN' } } })
})
