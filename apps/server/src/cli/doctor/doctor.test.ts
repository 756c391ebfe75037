import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import {
  createTestDatabase,
  describeNeeding,
  redisAvailable,
  startRedis,
  type TestDatabase,
} from '@heimdall/db/testing'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { createDataDir, type TestDataDir } from '../../testing/data-dir.ts'
import { seed } from '../../testing/seed.ts'
import { type Ended, type Env, runCli } from '../../testing/server-process.ts'

// Every test here runs processes.
vi.setConfig({ testTimeout: 60_000 })

let database: TestDatabase
let folder: TestDataDir
/** Speaks, but no SMTP. */
let rude: Server
let env: Env

beforeAll(async () => {
  database = await createTestDatabase()
  folder = await createDataDir()
  rude = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.end('554 go away\r\n')
  }).listen(0, '127.0.0.1')
  await once(rude, 'listening')
  env = { DATABASE_URL: database.url, HEIMDALL_DATA_DIR: folder.path }
})
afterAll(async () => {
  rude.close()
  await folder.remove()
  await database.drop()
})

const Report = z.strictObject({
  healthy: z.boolean(),
  checks: z.array(
    z.strictObject({
      check: z.string(),
      status: z.enum(['ok', 'warning', 'problem']),
      detail: z.string().min(3),
    }),
  ),
})

async function examine(
  changes: Env,
): Promise<Ended & { healthy: boolean; found: Record<string, [string, string]> }> {
  const ended = await runCli(['doctor', '--json'], { ...env, ...changes })
  const { healthy, checks } = Report.parse(JSON.parse(ended.stdout))
  const found = Object.fromEntries(
    checks.map(({ check, status, detail }) => [check, [status, detail] as [string, string]]),
  )
  expect(ended.stderr).toBe('')
  for (const { detail } of checks) expect(detail).not.toMatch(/S3CRET|\n|\bat .+:\d+:\d+/)
  return { ...ended, healthy, found }
}

test('all is well: exit code 0, with what is worth knowing', async () => {
  const { code, healthy, found } = await examine({})
  expect({ code, healthy }).toEqual({ code: 0, healthy: true })
  expect(found).toMatchObject({
    configuration: ['ok', expect.any(String)],
    proxy: ['ok', expect.any(String)],
    database: ['ok', expect.stringContaining('PostgreSQL')],
    'time series': ['ok', expect.any(String)],
    jobs: ['ok', expect.stringContaining('no TimescaleDB')],
    redis: ['ok', expect.stringContaining('not configured')],
    geoip: ['warning', expect.stringContaining('GEOIP_DB')],
    mail: ['warning', expect.stringContaining('SMTP_URL')],
    disk: ['ok', expect.stringContaining(folder.path)],
    files: ['ok', expect.stringContaining(`${folder.path}/blobs`)],
    'virus scanner': ['warning', expect.stringContaining('CLAMAV_HOST')],
  })
})

test('everything is broken: each is said, with its variable, and the exit code is 1', async () => {
  const corrupt = join(folder.path, 'corrupt.mmdb')
  await writeFile(corrupt, 'no database')
  const address = rude.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const { code, healthy, found } = await examine({
    DATABASE_URL: 'postgres://ann:S3CRET@127.0.0.1:1/none',
    REDIS_URL: 'redis://:S3CRET@127.0.0.1:1',
    GEOIP_DB: corrupt,
    SMTP_URL: `smtp://ann:S3CRET@127.0.0.1:${port}`,
    S3_ENDPOINT: 'http://127.0.0.1:2',
    S3_BUCKET: 'blobs',
    S3_ACCESS_KEY_ID: 'ann',
    S3_SECRET_ACCESS_KEY: 'S3CRET',
    CLAMAV_HOST: '127.0.0.1:1',
  })
  expect({ code, healthy }).toEqual({ code: 1, healthy: false })
  expect(found).toMatchObject({
    database: ['problem', expect.stringContaining('DATABASE_URL')],
    'time series': ['problem', expect.any(String)],
    redis: ['problem', expect.stringContaining('REDIS_URL')],
    geoip: ['problem', expect.stringContaining('damaged')],
    mail: ['problem', expect.stringContaining('SMTP_URL')],
    files: ['problem', expect.stringMatching(/S3_ENDPOINT: ECONNREFUSED/)],
    'virus scanner': ['problem', expect.stringMatching(/CLAMAV_HOST: .*ECONNREFUSED/)],
  })
})

test('a job that keeps failing is named', async () => {
  await seed(
    database.url,
    ({ primary }) =>
      primary.sql`INSERT INTO jobs (name, schedule, due_at, failures) VALUES ('audit_retention', '* * * * *', now(), 3)`,
  )
  const { code, found } = await examine({})
  await seed(database.url, ({ primary }) => primary.sql`DELETE FROM jobs`)
  expect(found.jobs).toEqual(['warning', expect.stringContaining('audit_retention')])
  expect(code).toBe(0)
})

test('one broken thing does not hide the others', async () => {
  const { code, found } = await examine({ TIMESCALE_URL: 'postgres://ann:S3CRET@127.0.0.1:1/none' })
  expect(code).toBe(1)
  expect(found.database?.[0]).toBe('ok')
  expect(found['time series']?.[0]).toBe('problem')
})

test('for people: a sign, a name, a sentence each', async () => {
  const { code, stdout } = await runCli(['doctor'], { ...env, SMTP_URL: 'smtp://127.0.0.1:1' })
  expect(code).toBe(1)
  expect(stdout.trim().split('\n')).toHaveLength(11)
  expect(stdout).toMatch(/^✓ database +PostgreSQL/m)
  expect(stdout).toMatch(/^! geoip /m)
  expect(stdout).toMatch(/^✗ mail /m)
})

test('a proxy that is not trusted: everybody would share one limit of sign-ins', async () => {
  const behind = { PUBLIC_URL: 'https://id.example.org' }
  const [unset, set] = await Promise.all([examine(behind), examine({ ...behind, TRUST_PROXY: '1' })])
  expect(unset.found.proxy).toEqual(['warning', expect.stringMatching(/TRUST_PROXY.*sign-in limit/)])
  expect(unset.code).toBe(0)
  expect(set.found.proxy?.[0]).toBe('ok')
})

test('a wrong variable is the first thing to say', async () => {
  const ended = await runCli(['doctor'], { ...env, REDIS_URL: 'http://S3CRET' })
  expect(ended).toMatchObject({ code: 1, stdout: '' })
  expect(ended.stderr).toMatch(/^REDIS_URL is wrong: [^\n]+\n$/)
  expect(ended.stderr).not.toContain('S3CRET')
})

test('it looks at the database of its own without leaving it running', async () => {
  const { DATABASE_URL: _, ...own } = env
  const ended = await runCli(['doctor', '--json'], own)
  expect(ended).toMatchObject({ code: 0, stderr: '' })
  expect(ended.stdout).toContain("Heimdall's own")
  await folder.postgresGone()
})

describeNeeding(redisAvailable(), 'with Redis', () => {
  test('it answers', async () => {
    const redis = await startRedis()
    const { code, found } = await examine({ REDIS_URL: redis.url })
    await redis.stop()
    expect(code).toBe(0)
    expect(found.redis).toEqual(['ok', 'answers'])
  })
})
