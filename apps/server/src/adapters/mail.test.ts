import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Mail } from '@heimdall/core'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterEach, describe, expect, test } from 'vitest'
import { createFolderMailer } from './mail-folder.ts'
import { createSmtpMailer } from './mail-smtp.ts'

const mail: Mail = {
  id: '0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7',
  to: 'freya@example.org',
  fromName: 'Asgard, "1"',
  subject: 'Überraschung für Freya',
  text: 'Grüße aus Asgard.\n',
  html: '<p>Grüße aus Asgard.</p>',
}
const from = 'Heimdall <heimdall@id.example.org>'

interface Received {
  from: string
  to: string[]
  source: string
}

let stops: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const stop of stops) await stop()
  stops = []
})

/** A real SMTP server on a free port, that keeps what it takes. */
async function startSmtp(options: SMTPServerOptions = {}) {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    closeTimeout: 100,
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        received.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          source: Buffer.concat(chunks).toString(),
        })
        done()
      })
    },
    ...options,
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  stops.push(() => new Promise<void>((resolve) => server.close(resolve)))
  const { port } = server.server.address() as AddressInfo // It listens on TCP.
  return { server, received, url: `smtp://127.0.0.1:${port}` }
}

const refusing = (responseCode: number) => Object.assign(new Error('no'), { responseCode })
const failing = (url: string, patienceMs = 30_000) =>
  createSmtpMailer({ url, from, patienceMs })
    .send(mail)
    .then(
      () => 'taken',
      (error: { outcome?: string }) => error.outcome,
    )

describe('over SMTP', () => {
  test('a mail arrives as text and HTML, from us, to the recipient alone', async () => {
    const { received, url } = await startSmtp()
    const mailer = createSmtpMailer({ url, from })
    await mailer.ready()
    await mailer.send(mail)
    expect(received).toMatchObject([{ from: 'heimdall@id.example.org', to: ['freya@example.org'] }])
    const source = received[0]?.source ?? ''
    expect(source).toContain(`Message-ID: <${mail.id}@id.example.org>`)
    expect(source).toContain('Auto-Submitted: auto-generated')
    expect(source).toMatch(/Content-Type: text\/plain; charset=utf-8/i)
    expect(source).toMatch(/Content-Type: text\/html; charset=utf-8/i)
    expect(source).toMatch(/^Subject: =\?UTF-8\?/m)
  })

  test('without a name in the configuration it comes from the platform by its own name', async () => {
    const { received, url } = await startSmtp()
    await createSmtpMailer({ url, from: 'heimdall@id.example.org' }).send(mail)
    expect(received).toMatchObject([{ from: 'heimdall@id.example.org' }])
    expect(received[0]?.source).toContain('From: "Asgard, \\"1\\"" <heimdall@id.example.org>')
    await createSmtpMailer({ url, from }).send(mail)
    expect(received[1]?.source).toContain('From: Heimdall <heimdall@id.example.org>')
  })

  test('nothing in a subject or an address becomes a header or another recipient', async () => {
    const { received, url } = await startSmtp()
    await createSmtpMailer({ url, from }).send({ ...mail, subject: 'one\r\nBcc: loki@example.org' })
    expect(received[0]?.to).toEqual(['freya@example.org'])
    expect(received[0]?.source).not.toMatch(/^Bcc:/m)
    await createSmtpMailer({ url, from })
      .send({ ...mail, to: 'freya@example.org, loki@example.org' })
      .catch(() => undefined)
    expect(received.flatMap(({ to }) => to)).not.toContain('loki@example.org')
  })

  test('with user and password where the URL has them; a wrong one is for the admin to mend', async () => {
    const { received, url } = await startSmtp({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) =>
        username === 'ann' && password === 'secret' ? done(null, { user: username }) : done(refusing(535)),
    })
    const withUser = (user: string) => url.replace('//', `//${user}@`)
    await expect(createSmtpMailer({ url: withUser('ann:wrong'), from }).ready()).rejects.toThrow()
    expect(await failing(withUser('ann:wrong'))).toBe('later')
    const mailer = createSmtpMailer({ url: withUser('ann:secret'), from })
    await mailer.ready()
    await mailer.send(mail)
    expect(received).toHaveLength(1)
  })

  test.each([
    [550, 'refused'],
    [451, 'later'],
  ])('a recipient that is turned away with %i is %s', async (code, outcome) => {
    const { url } = await startSmtp({ onRcptTo: (_address, _session, done) => done(refusing(code)) })
    expect(await failing(url)).toBe(outcome)
  })

  test.each([
    [554, 'refused'],
    [452, 'later'],
  ])('a text that is turned away with %i is %s', async (code, outcome) => {
    const { url } = await startSmtp({
      onData: (stream, _session, done) => stream.on('end', () => done(refusing(code))).resume(),
    })
    expect(await failing(url)).toBe(outcome)
  })

  test('a server that takes the text and says nothing may have it', async () => {
    const { url } = await startSmtp({ onData: (stream) => void stream.resume() })
    expect(await failing(url, 2_000)).toBe('unknown')
  })

  test('a server that hangs before the text has nothing', async () => {
    const { url } = await startSmtp({ onRcptTo: () => undefined })
    expect(await failing(url, 500)).toBe('later')
  })

  test('a server that is not there has nothing, and is said to be away', async () => {
    const mailer = createSmtpMailer({ url: 'smtp://127.0.0.1:1', from })
    await expect(mailer.ready()).rejects.toThrow('ECONNREFUSED')
    expect(await failing('smtp://127.0.0.1:1')).toBe('later')
  })
})

test('without a server each mail becomes a file that only we may read', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'heimdall-mail-'))
  stops.push(() => rm(dataDir, { recursive: true }))
  const mailer = createFolderMailer({ dataDir, from })
  await mailer.ready()
  await mailer.send(mail)
  await mailer.send(mail)
  const folder = join(dataDir, 'outbox')
  expect(await readdir(folder)).toEqual([`${mail.id}.eml`])
  const path = join(folder, `${mail.id}.eml`)
  expect(await readFile(path, 'utf8')).toContain('To: freya@example.org')
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  expect((await stat(folder)).mode & 0o777).toBe(0o700)
})
