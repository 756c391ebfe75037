import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { StoredFile } from '@heimdall/contracts'
import { createTestDatabase, type TestDatabase } from '@heimdall/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../testing/eventually.ts'
import { call, errorOf } from '../testing/http-client.ts'
import { testMasterKey } from '../testing/master-key.ts'
import { makeKey, systemKeyPermissions } from '../testing/people.ts'
import { type RestartableServer, startRestartableServer } from '../testing/restartable-server.ts'
import { seed } from '../testing/seed.ts'

const mebibyte = 1024 ** 2
const path = '/v1/files/uploads'
const tus = { 'tus-resumable': '1.0.0' }
const next = { ...tus, 'content-type': 'application/offset+octet-stream' }

let database: TestDatabase
let folder: string
let server: RestartableServer
let key: string
beforeAll(async () => {
  database = await createTestDatabase()
  folder = await mkdtemp(join(tmpdir(), 'heimdall-files-'))
  key = await seed(database.url, async (services) => (await makeKey(services, systemKeyPermissions)).key)
  server = await startRestartableServer({
    DATABASE_URL: database.url,
    HEIMDALL_MASTER_KEY: testMasterKey.toString('hex'),
    HEIMDALL_DATA_DIR: folder,
    PUBLIC_URL: 'http://files.example.org',
  })
})
afterAll(async () => {
  await server.stop()
  await database.drop()
  await rm(folder, { recursive: true })
})

const send = (what: string, headers: Record<string, string> = {}, body?: Buffer | string) => {
  const [method = '', address = ''] = what.split(' ')
  return fetch(`${server.url}${address}`, {
    method,
    headers: { authorization: `Bearer ${key}`, ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : new Uint8Array(body) }),
  })
}
const base64 = (text: string) => Buffer.from(text).toString('base64')
const create = async (size: number, name = 'film.bin') =>
  (
    await send(`POST ${path}`, {
      ...tus,
      'upload-length': String(size),
      'upload-metadata': `filename ${base64(name)}`,
    })
  ).headers.get('location') ?? ''
const idOf = (location: string) => location.slice(path.length + 1)

async function ready(id: string): Promise<StoredFile> {
  let file: StoredFile | undefined
  await eventually(async () => {
    file = (await call(server, `GET /v1/files/${id}`, { key })).json as StoredFile
    if (file.state !== 'ready') throw new Error(`The file is ${file.state}`)
  })
  // `eventually` has seen it.
  return file as StoredFile
}
async function upload(name: string, content: Buffer | string): Promise<StoredFile> {
  const answer = await send(`POST /v1/files?name=${encodeURIComponent(name)}`, {}, content)
  return ready(((await answer.json()) as StoredFile).id)
}
const content = async (id: string, headers: Record<string, string> = {}, query = '') =>
  send(`GET /v1/files/${id}/content${query}`, headers)

/** Sends so much of a body and then nothing, until the connection ends. */
function sendStart(location: string, size: number, start: Buffer): Promise<void> {
  const outgoing = request(`${server.url}${location}`, {
    method: 'PATCH',
    headers: {
      ...next,
      authorization: `Bearer ${key}`,
      'upload-offset': '0',
      'content-length': size,
    },
  })
  outgoing.write(start)
  return new Promise((resolve) => outgoing.on('error', () => resolve()))
}

describe('a resumable upload', () => {
  test('goes on behind a kill in its middle, and nothing is left half', async () => {
    const whole = randomBytes(20 * mebibyte)
    const location = await create(whole.length)
    const broken = sendStart(location, whole.length, whole.subarray(0, 18 * mebibyte))
    let durable = 0
    await eventually(async () => {
      durable = Number((await send(`HEAD ${location}`, tus)).headers.get('upload-offset'))
      if (durable < 16 * mebibyte) throw new Error(`${durable} are durable`)
    })
    await server.restart('SIGKILL')
    await broken
    const head = await send(`HEAD ${location}`, tus)
    expect(Number(head.headers.get('upload-offset'))).toBe(durable)
    expect(head.headers.get('upload-length')).toBe(String(whole.length))
    expect(await (await send('GET /v1/files?scope=all')).json()).toMatchObject({ files: [] })
    const wrong = await send(`PATCH ${location}`, { ...next, 'upload-offset': '0' }, whole)
    expect(wrong.status).toBe(409)
    const rest = await send(
      `PATCH ${location}`,
      { ...next, 'upload-offset': String(durable) },
      whole.subarray(durable),
    )
    expect([rest.status, rest.headers.get('upload-offset')]).toEqual([204, String(whole.length)])
    const file = await ready(idOf(location))
    const back = Buffer.from(await (await content(file.id)).arrayBuffer())
    expect(back.equals(whole)).toBe(true)
    const done = await send(`HEAD ${location}`, tus)
    expect(done.headers.get('upload-offset')).toBe(String(whole.length))
  })

  test('keeps what came before its connection broke', async () => {
    const whole = randomBytes(3 * mebibyte)
    const location = await create(whole.length)
    const outgoing = request(`${server.url}${location}`, {
      method: 'PATCH',
      headers: { ...next, authorization: `Bearer ${key}`, 'upload-offset': '0' },
    })
    outgoing.on('error', () => undefined)
    outgoing.write(whole.subarray(0, mebibyte), () => setTimeout(() => outgoing.destroy(), 200))
    await eventually(async () => {
      const offset = Number((await send(`HEAD ${location}`, tus)).headers.get('upload-offset'))
      if (offset === 0) throw new Error('Nothing is durable yet')
    })
  })

  test('speaks the protocol', async () => {
    const options = await send(`OPTIONS ${path}`)
    expect(options.status).toBe(204)
    expect(Object.fromEntries(options.headers)).toMatchObject({
      'tus-resumable': '1.0.0',
      'tus-version': '1.0.0',
      'tus-extension': 'creation,creation-with-upload,expiration,termination',
      'tus-max-size': String(1024 * mebibyte),
    })
    const old = await send(`POST ${path}`, { 'tus-resumable': '0.2.2', 'upload-length': '1' })
    expect([old.status, old.headers.get('tus-version')]).toEqual([412, '1.0.0'])
    expect((await send(`POST ${path}`, tus)).status).toBe(400)
    expect((await send(`POST ${path}`, { ...tus, 'upload-length': '9'.repeat(12) })).status).toBe(400)
    const film = {
      ...tus,
      'upload-length': '9'.repeat(12),
      'upload-metadata': `filename ${base64('film.bin')}`,
    }
    expect((await send(`POST ${path}`, film)).status).toBe(413)
    const whole = await send(
      `POST ${path}`,
      { ...next, 'upload-length': '3', 'upload-metadata': `filename ${base64('Öl.txt')}` },
      'abc',
    )
    expect([whole.status, whole.headers.get('upload-offset')]).toEqual([201, '3'])
    expect(await ready(idOf(whole.headers.get('location') ?? ''))).toMatchObject({ name: 'Öl.txt' })
    const location = await create(3)
    const json = { ...tus, 'content-type': 'application/json', 'upload-offset': '0' }
    expect((await send(`PATCH ${location}`, json, '{}')).status).toBe(415)
    expect((await send(`PATCH ${location}`, next, 'abc')).status).toBe(400)
    expect((await send(`PATCH ${location}`, { ...next, 'upload-offset': '0' }, 'abcd')).status).toBe(400)
    expect((await send(`DELETE ${location}`, tus)).status).toBe(204)
    expect((await send(`HEAD ${location}`, tus)).status).toBe(404)
    const overridden = await create(3)
    const patched = await send(
      `POST ${overridden}`,
      { ...next, 'upload-offset': '0', 'x-http-method-override': 'PATCH' },
      'abc',
    )
    expect(patched.status).toBe(204)
    expect((await send(`HEAD ${path}/none`, tus)).status).toBe(404)
    const foreign = { ...tus, 'upload-length': '3', origin: 'https://evil.example' }
    expect((await send(`POST ${path}`, foreign)).status).toBe(403)
  })
})

describe('a download', () => {
  test('is what came in, whole, in parts, and not again', async () => {
    const file = await upload('Öl "1".txt', 'abcdefghij')
    const whole = await content(file.id)
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-length': '10',
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
      'content-disposition': `attachment; filename="_l _1_.txt"; filename*=UTF-8''%C3%96l%20%221%22.txt`,
      etag: `"${file.sha256}"`,
    })
    expect(whole.headers.get('content-security-policy')).toMatch(/default-src 'none'.*; sandbox;/)
    expect(await whole.text()).toBe('abcdefghij')
    const part = async (range: string, more: Record<string, string> = {}) => {
      const answer = await content(file.id, { range, ...more })
      return [answer.status, answer.headers.get('content-range'), await answer.text()]
    }
    expect(await part('bytes=2-4')).toEqual([206, 'bytes 2-4/10', 'cde'])
    expect(await part('bytes=8-99')).toEqual([206, 'bytes 8-9/10', 'ij'])
    expect(await part('bytes=-3')).toEqual([206, 'bytes 7-9/10', 'hij'])
    expect(await part('bytes=10-')).toEqual([416, 'bytes */10', ''])
    expect(await part('bytes=0-1,4-5')).toEqual([200, null, 'abcdefghij'])
    expect(await part('bytes=2-4', { 'if-range': '"other"' })).toEqual([200, null, 'abcdefghij'])
    expect(await part('bytes=2-4', { 'if-range': `"${file.sha256}"` })).toEqual([206, 'bytes 2-4/10', 'cde'])
    expect((await content(file.id, { 'if-none-match': `"${file.sha256}"` })).status).toBe(304)
    const head = await send(`HEAD /v1/files/${file.id}/content`)
    expect([head.status, head.headers.get('content-length')]).toEqual([200, '10'])
  })

  test('is shown by a browser only where that can do no harm', async () => {
    const page = await upload('page.html', '<!doctype html><script>alert(1)</script>')
    const drawing = await upload(
      'drawing.svg',
      '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>',
    )
    const paper = await upload('paper.pdf', '%PDF-1.7\n')
    const kind = async ({ id }: StoredFile) => {
      const { headers } = await content(id, {}, '?inline=true')
      return [headers.get('content-type'), headers.get('content-disposition')?.split(';')[0]]
    }
    expect(await kind(page)).toEqual(['text/plain; charset=utf-8', 'inline'])
    expect((await kind(drawing))[1]).toBe('attachment')
    expect(await kind(paper)).toEqual(['application/pdf', 'attachment'])
    const foreign = await content(page.id, { 'sec-fetch-site': 'cross-site' })
    expect(foreign.status).toBe(403)
  })

  test('in one request: a file says how large it is, and comes to its end', async () => {
    const unsaid = await call(server, 'POST /v1/files?name=a.txt', {
      key,
      body: 'abc',
      headers: { 'transfer-encoding': 'chunked', 'content-type': 'text/plain' },
    })
    expect(errorOf(unsaid).issues).toMatchObject([{ code: 'length_required' }])
    const empty = await upload('empty.txt', '')
    expect(empty).toMatchObject({ sizeBytes: 0, mediaType: 'application/x-empty' })
    expect(await (await content(empty.id, { range: 'bytes=0-' })).text()).toBe('')
  })
})

test('a link opens for anybody under the public address, and not in the log', async () => {
  const file = await upload('notes.txt', 'Grüezi')
  const { json } = await call(server, `POST /v1/files/${file.id}/links`, {
    key,
    body: { expiresInSeconds: 60 },
  })
  const { pathname, origin } = new URL((json as { url: string }).url)
  expect(origin).toBe('http://files.example.org')
  const stranger = await fetch(`${server.url}${pathname}`, { headers: { 'sec-fetch-site': 'cross-site' } })
  expect([stranger.status, await stranger.text()]).toEqual([200, 'Grüezi'])
  expect(stranger.headers.get('content-disposition')).toContain('inline')
  const wrong = await fetch(`${server.url}${pathname.slice(0, -1)}`)
  expect(wrong.status).toBe(404)
  await call(server, `DELETE /v1/files/${file.id}`, { key })
  expect((await fetch(`${server.url}${pathname}`)).status).toBe(404)
  const page = await fetch(`${server.url}${pathname}`, { headers: { accept: 'text/html' } })
  expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/plain; charset=utf-8'])
})
