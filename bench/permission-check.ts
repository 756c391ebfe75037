import { attachEmbeddedPostgres } from '@heimdall/db/embedded'
import Fastify from 'fastify'
import postgres from 'postgres'
import { newDataDir, startHeimdall } from './heimdall-process.ts'
import { requestsPerSecond } from './load.ts'
import { median, perSecond, type Report, ratio } from './result.ts'

const connections = 8
const seconds = 5
const rounds = 3
const accounts = 1_000

/** GET /v1/permissions/check by the accounts of a platform, a different one each time, against a bare Fastify route. */
export async function permissionCheck(): Promise<Report> {
  const { dataDir, remove } = await newDataDir()
  const heimdall = await startHeimdall(dataDir)
  const bare = Fastify()
  bare.get('/v1/permissions/check', async () => ({ allowed: true }))
  const bareUrl = await bare.listen({ port: 0, host: '127.0.0.1' })
  try {
    const key = await heimdall.createApiKey('permission:read')
    await makeCommunity((await attachEmbeddedPostgres({ dataDir })).url)
    const paths = Array.from(
      { length: accounts },
      (_, index) => `/v1/permissions/check?provider=discord&externalId=${index + 1}&permission=audit:read`,
    )
    const headers = { authorization: `Bearer ${key}` }
    const load = { method: 'GET' as const, connections, paths, folder: dataDir }
    await requestsPerSecond({ ...load, url: heimdall.url, headers, seconds: 3 })
    const checks: Awaited<ReturnType<typeof requestsPerSecond>>[] = []
    const routes: typeof checks = []
    for (let round = 0; round < rounds; round++) {
      checks.push(await requestsPerSecond({ ...load, url: heimdall.url, headers, seconds }))
      routes.push(await requestsPerSecond({ ...load, url: bareUrl, headers: {}, seconds }))
    }
    const rates = checks.map(({ rate }) => rate)
    return [
      [
        `permission checks of ${accounts} accounts, ${connections} connections, by ${checks[0]?.generator}`,
        perSecond(median(rates)),
      ],
      ['p50', `${median(checks.map(({ p50Ms }) => p50Ms)).toFixed(2)} ms`],
      ['p99 (aim: under 10 ms)', `${median(checks.map(({ p99Ms }) => p99Ms)).toFixed(2)} ms`],
      ['bare Fastify route', perSecond(median(routes.map(({ rate }) => rate)))],
      ['ratio', ratio(median(rates.map((rate, round) => rate / (routes[round]?.rate ?? 1))))],
    ]
  } finally {
    await bare.close()
    await heimdall.stop()
    await remove()
  }
}

/** Accounts that have linked one of Discord; every other one is a moderator. */
async function makeCommunity(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  try {
    await sql`
      INSERT INTO identity_providers (id, slug, kind, name, client_id, client_secret, scopes, created_at, updated_at)
      VALUES (gen_random_uuid(), 'discord', 'discord', 'Discord', 'bench', '', '{}', now(), now())`
    await sql`
      INSERT INTO users (id, username, email, created_at, updated_at)
      SELECT gen_random_uuid(), 'bench-' || n, 'bench-' || n || '@example.org', now(), now()
      FROM generate_series(1, ${accounts}) n`
    await sql`
      INSERT INTO linked_accounts (id, user_id, provider_id, provider, issuer, subject, linked_at, refreshed_at)
      SELECT gen_random_uuid(), u.id, p.id, 'discord', 'https://discord.com', split_part(u.username, '-', 2), now(), now()
      FROM users u, identity_providers p WHERE u.username ~ '^bench-[0-9]+$'`
    await sql`
      INSERT INTO user_roles (user_id, role_id, assigned_at)
      SELECT u.id, r.id, now() FROM users u JOIN roles r ON r.name = 'user'
        OR (r.name = 'moderator' AND split_part(u.username, '-', 2)::int % 2 = 0)
      WHERE u.username ~ '^bench-[0-9]+$'`
    await sql`ANALYZE`
  } finally {
    await sql.end()
  }
}
