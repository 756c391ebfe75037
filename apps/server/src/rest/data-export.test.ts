import { request } from 'node:http'
import { readZip } from '@heimdall/core/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '../testing/eventually.ts'
import { call } from '../testing/http-client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { openLiveClient } from '../testing/trpc-client.ts'

let server: TestServer
let cookie: string
beforeAll(async () => {
  server = await startTestServer()
  cookie = await server.signIn(await server.createUser())
})
afterAll(() => server.close())

const take = (headers: Record<string, string>) => fetch(`${server.url}/v1/user/export`, { headers })
const logs = async () => (await call(server, 'GET /v1/user/export/logs', { cookie })).json

test('leaves as a ZIP, and stands in the history with its size', async () => {
  const answer = await take({ cookie })
  expect(answer.status).toBe(200)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/zip',
    'content-disposition': expect.stringMatching(/^attachment; filename="data-export-\d{4}-\d\d-\d\d\.zip"$/),
    'cache-control': 'no-store',
  })
  const zip = Buffer.from(await answer.arrayBuffer())
  expect([...readZip(zip).keys()]).toEqual(['data.json', 'report.pdf', 'README.txt'])
  expect(await logs()).toMatchObject({ logs: [{ fileSizeBytes: zip.length }], total: 1, hasMore: false })
})

test('names the schema of data.json where this Heimdall publishes it', async () => {
  const answer = await call(server, 'GET /schemas/data-export-1.json')
  expect(answer.headers).toMatchObject({
    'content-type': 'application/schema+json; charset=utf-8',
    'access-control-allow-origin': '*',
  })
  expect(answer.json).toMatchObject({
    $id: expect.stringMatching(/\/schemas\/data-export-1\.json$/),
    title: 'Heimdall data export',
  })
})

test('is refused to strangers, keys and other websites', async () => {
  const { key } = await server.createKey(['audit:read'])
  const refused = [
    await take({}),
    await take({ authorization: `Bearer ${key}` }),
    await take({ cookie, 'sec-fetch-site': 'cross-site' }),
  ]
  expect(refused.map(({ status }) => status)).toEqual([401, 403, 403])
  await Promise.all(refused.map((answer) => answer.body?.cancel()))
})

test('has no size when its client leaves, and lets the next one in', async () => {
  const { hostname, port } = new URL(server.url)
  await new Promise<void>((resolve) => {
    const outgoing = request({ hostname, port, path: '/v1/user/export', headers: { cookie } }, (incoming) => {
      incoming.once('data', () => incoming.destroy())
      incoming.on('error', () => undefined)
      incoming.on('close', () => resolve())
    })
    outgoing.end()
  })
  await eventually(async () => {
    const answer = await take({ cookie })
    await answer.arrayBuffer()
    expect(answer.status).toBe(200)
  })
  expect(await logs()).toMatchObject({ total: 3 })
})

test('what another process makes is told to those who wait for it here', async () => {
  const other = await startTestServer({ databaseUrl: server.databaseUrl })
  await server.runtime.workers.stop()
  const states: (string | undefined)[] = []
  const client = openLiveClient(server, { cookie })
  const { privacy } = client.trpc
  privacy.followExport.subscribe({}, { onData: (job) => void states.push(job?.state) })
  await eventually(() => expect(states).toEqual([undefined]))
  await privacy.requestExport.mutate({})
  await eventually(() => expect(states.at(-1)).toBe('ready'))
  // It may be under way before the first word of it is read.
  expect(states.length).toBeGreaterThan(1)
  await client.close()
  await other.close()
})
