import { createTestDatabase, type TestDatabase } from '@heimdall/db/testing'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { call } from '../testing/http-client.ts'
import { issuer } from '../testing/oidc/browser.ts'
import { makeClient, type TestClient } from '../testing/oidc/make-client.ts'
import { authorize, redeem, refresh } from '../testing/oidc/relying-party.ts'
import { makeUser, signIn } from '../testing/people.ts'
import { seed } from '../testing/seed.ts'
import { runCli, type ServerProcess, startedServerProcess } from '../testing/server-process.ts'

// Every test here runs several processes.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

describe('two processes on one database', () => {
  let database: TestDatabase
  let here: ServerProcess
  let there: ServerProcess
  let client: TestClient
  let cookie: string
  beforeAll(async () => {
    database = await createTestDatabase()
    const env = { DATABASE_URL: database.url, PUBLIC_URL: issuer }
    here = await startedServerProcess(env)
    there = await startedServerProcess(env)
    const made = await seed(database.url, async (services) => ({
      client: await makeClient(services),
      user: await makeUser(services, 'admin'),
    }))
    client = made.client
    cookie = await signIn(here, made.user)
  })
  afterAll(async () => {
    await Promise.all([here?.stop(), there?.stop()])
    await database.drop()
  })
  const offline = { scope: 'openid audit:read offline_access', extra: { prompt: 'consent' } }

  test('of three redemptions at once exactly one passes, and the family dies everywhere', async () => {
    const authorization = await authorize(here, client, cookie, { scope: 'openid audit:read' })
    const answers = await Promise.allSettled(
      [here, there, here].map((server) => redeem(server, client, authorization)),
    )
    const passed = answers.filter((answer) => answer.status === 'fulfilled')
    expect(passed).toHaveLength(1)
    const key = passed[0]?.value.access_token ?? ''
    for (const server of [here, there]) {
      expect((await call(server, 'GET /v1/admin/audit', { key })).status).toBe(401)
    }
  })

  test('a refresh that is repeated elsewhere gets the same answer, a second use kills the family', async () => {
    const first = await redeem(here, client, await authorize(here, client, cookie, offline))
    const old = first.refresh_token ?? ''
    const answers = await Promise.all([here, there, there].map((server) => refresh(server, client, old)))
    expect(new Set(answers.map(({ refresh_token: token }) => token)).size).toBe(1)
    await seed(database.url, async ({ primary }) => {
      await primary.sql`
        UPDATE oidc_payloads SET consumed_at = consumed_at - interval '31 seconds' WHERE consumed_at IS NOT NULL`
    })
    await expect(refresh(there, client, old)).rejects.toMatchObject({ error: 'invalid_grant' })
    const [{ refresh_token: next = '' } = {}] = answers
    await expect(refresh(here, client, next)).rejects.toMatchObject({ error: 'invalid_grant' })
  })

  test('an app that the command line makes works at once', async () => {
    const made = await runCli(['app', 'create', '--name', 'bot', '--permission', 'audit:write', '--json'], {
      DATABASE_URL: database.url,
    })
    expect(made).toMatchObject({ code: 0, stderr: '' })
    const { clientId, clientSecret } = JSON.parse(made.stdout)
    const answer = await call(there, 'POST /oidc/token', {
      headers: {
        authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'grant_type=client_credentials',
    })
    expect(answer.json).toMatchObject({ token_type: 'Bearer', scope: 'audit:write' })
  })

  test('both sign with the same keys', async () => {
    const [one, two] = await Promise.all([here, there].map((server) => call(server, 'GET /oidc/jwks')))
    expect(one?.json).toEqual(two?.json)
  })
})
