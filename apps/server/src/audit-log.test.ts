import { createHash } from 'node:crypto'
import { decodeEntries, openCheckpoint, parseVerifierKey, verifyEventProof } from '@heimdall/tlog'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from './testing/eventually.ts'
import { call } from './testing/http-client.ts'
import { startTestServer, type TestServer } from './testing/test-server.ts'

let server: TestServer
let key: string
let ids: string[]
beforeAll(async () => {
  server = await startTestServer()
  key = (await server.createKey(['audit:write', 'audit:read'])).key
  const body = Array.from({ length: 300 }, (_, index) => ({
    eventType: 'bot_command_executed',
    userId: `marker-${index}`,
    ipAddress: '203.0.113.7',
    metadata: { command: `secret-${index}` },
  }))
  const answer = await call(server, 'POST /v1/internal/audit/batch', { key, body })
  // The server answered with what its contract says.
  ids = (answer.json as { ids: string[] }).ids
})
afterAll(() => server.close())

const raw = async (path: string) => {
  const answer = await fetch(`${server.url}${path}`)
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) }
}
const logKey = async () => (await raw('/audit-log/key')).bytes.toString().trim()
/** Waits until the checkpoint covers everything. */
const checkpoint = () =>
  eventually(async () => {
    const { bytes } = await raw('/audit-log/checkpoint')
    const verifier = parseVerifierKey(await logKey())
    const opened = openCheckpoint(bytes.toString(), { origin: verifier.name, log: [verifier] })
    expect(opened.checkpoint.size).toBeGreaterThanOrEqual(300)
    return opened.checkpoint
  })

test('the checkpoint is signed by the key of the log, for anybody on any page', async () => {
  const { origin } = await checkpoint()
  expect(origin).toBe('localhost:3000/audit-log')
  const { headers } = await raw('/audit-log/checkpoint')
  expect(headers.get('access-control-allow-origin')).toBe('*')
  expect(headers.get('cache-control')).toBe('no-cache')
  expect(headers.get('content-type')).toContain('text/plain')
})

test('tiles are as wide as asked for, stay as they are, and end where the tree does', async () => {
  await checkpoint()
  const full = await raw('/audit-log/tile/0/000')
  expect(full.bytes).toHaveLength(256 * 32)
  expect(full.headers.get('cache-control')).toContain('immutable')
  const partial = await raw('/audit-log/tile/0/000.p/7')
  expect(partial.bytes).toEqual(full.bytes.subarray(0, 7 * 32))
  expect((await raw('/audit-log/tile/1/000.p/1')).bytes).toHaveLength(32)
  for (const path of ['0/001', '0/002.p/1', '7/000.p/1', '0/0', '0/000.p/0', '0/000.p/257', '-1/000', 'x']) {
    expect((await raw(`/audit-log/tile/${path}`)).status, path).toBe(404)
  }
})

test('entries hash to the leaves, and tell nobody anything private', async () => {
  await checkpoint()
  const bundle = await raw('/audit-log/tile/entries/000')
  const entries = decodeEntries(bundle.bytes, 256)
  const tile = (await raw('/audit-log/tile/0/000')).bytes
  entries.forEach((entry, index) => {
    const leaf = createHash('sha256')
      .update(Buffer.from([0]))
      .update(entry)
      .digest()
    expect(leaf).toEqual(tile.subarray(index * 32, index * 32 + 32))
  })
  for (const secret of ['marker', 'secret', '203.0.113']) expect(bundle.bytes.includes(secret)).toBe(false)
})

test('entries are made two at a time, and nobody waits in a queue for them', async () => {
  await checkpoint()
  const { sql } = server.services.audit.timeseries
  const ask = async () => (await raw('/audit-log/tile/entries/000')).status
  const both = await sql.begin(async (tx) => {
    await tx`LOCK TABLE audit_leaves`
    const asked = [ask(), ask()]
    await eventually(async () => {
      const held = await tx`SELECT FROM pg_locks WHERE relation = 'audit_leaves'::regclass AND NOT granted`
      expect(held).toHaveLength(2)
    })
    expect(await ask()).toBe(503)
    // Wrapped, for they end only after this transaction.
    return { asked }
  })
  expect(await Promise.all(both.asked)).toEqual([200, 200])
  expect(await ask()).toBe(200)
})

test('an event’s proof holds without the server, value by value', async () => {
  await checkpoint()
  const { json } = await call(server, `GET /v1/admin/audit-proofs/${ids[123]}`, { key })
  expect(json).toMatchObject({ state: 'sealed', verifierKey: await logKey() })
  const { proofFile } = json as { proofFile: string }
  const proven = verifyEventProof(proofFile, await logKey())
  expect(JSON.parse(proven.entry)).toMatchObject({ id: ids[123], type: 'bot_command_executed' })
  expect(proven.values).toMatchObject({ network: '203.0.113.7', subject: '["marker-123",null]' })
  const forged = Buffer.from(/extra (.*)/.exec(proofFile)?.[1] ?? '', 'base64')
    .toString()
    .replace('203.0.113.7', '203.0.113.8')
  const changed = proofFile.replace(/extra .*/, `extra ${Buffer.from(forged).toString('base64')}`)
  const verifierKey = await logKey()
  expect(() => verifyEventProof(changed, verifierKey)).toThrow(/"network" is not/)
})

test('a proof is for those who may read the event', async () => {
  const path = `/v1/admin/audit-proofs/${ids[0]}`
  expect((await call(server, `GET ${path}`)).status).toBe(401)
  const writer = (await server.createKey(['audit:write'])).key
  expect((await call(server, `GET ${path}`, { key: writer })).status).toBe(403)
  const unknown = '/v1/admin/audit-proofs/01890000-0000-7000-8000-000000000000'
  expect((await call(server, `GET ${unknown}`, { key })).status).toBe(404)
})
