import { createHash, randomBytes } from 'node:crypto'
import { attachEmbeddedPostgres } from '@heimdall/db/embedded'
import Fastify from 'fastify'
import postgres from 'postgres'
import { newDataDir, startHeimdall } from './heimdall-process.ts'
import { requestsPerSecond } from './load.ts'
import { median, perSecond, type Report, ratio } from './result.ts'

const connections = 16
const seconds = 5
const rounds = 3

/** Tokens for a bot, and what becomes of them: issued (a row and an audit event each, durable) and introspected. */
export async function oauthToken(): Promise<Report> {
  const { dataDir, remove } = await newDataDir()
  const heimdall = await startHeimdall(dataDir)
  const bare = Fastify()
  bare.removeAllContentTypeParsers()
  bare.addContentTypeParser('*', (_request, _payload, done) => done(null))
  bare.post('/oidc/token', async () => ({ access_token: 'x'.repeat(43), token_type: 'Bearer' }))
  const bareUrl = await bare.listen({ port: 0, host: '127.0.0.1' })
  try {
    const bot = await makeBot((await attachEmbeddedPostgres({ dataDir })).url)
    const headers = {
      authorization: `Basic ${Buffer.from(`${bot.clientId}:${bot.secret}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    }
    const load = { method: 'POST' as const, headers, connections, seconds, folder: dataDir }
    const issue = { ...load, body: 'grant_type=client_credentials' }
    const answer = await fetch(`${heimdall.url}/oidc/token`, { method: 'POST', headers, body: issue.body })
    const { access_token: token } = (await answer.json()) as { access_token: string } // RFC 6749, section 5.1.
    const introspect = { ...load, body: `token=${token}` }
    await requestsPerSecond({ ...issue, url: `${heimdall.url}/oidc/token`, seconds: 2 })
    const rates = { issued: [] as number[], introspected: [] as number[], bare: [] as number[] }
    for (let round = 0; round < rounds; round++) {
      rates.issued.push((await requestsPerSecond({ ...issue, url: `${heimdall.url}/oidc/token` })).rate)
      rates.introspected.push(
        (await requestsPerSecond({ ...introspect, url: `${heimdall.url}/oidc/introspect` })).rate,
      )
      rates.bare.push((await requestsPerSecond({ ...issue, url: `${bareUrl}/oidc/token` })).rate)
    }
    const against = (values: number[]) =>
      ratio(median(values.map((rate, round) => rate / (rates.bare[round] ?? 1))))
    return [
      ['tokens issued by client credentials (aim: 400/s)', perSecond(median(rates.issued))],
      ['tokens introspected (aim: 1,000/s)', perSecond(median(rates.introspected))],
      ['bare Fastify route', perSecond(median(rates.bare))],
      ['issued, ratio', against(rates.issued)],
      ['introspected, ratio', against(rates.introspected)],
    ]
  } finally {
    await bare.close()
    await heimdall.stop()
    await remove()
  }
}

/** An app of the platform that may record events. */
async function makeBot(url: string): Promise<{ clientId: string; secret: string }> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  const [clientId, secret] = ['app_bench', randomBytes(32).toString('base64url')]
  try {
    await sql`
      INSERT INTO oauth_clients (id, client_id, name, type, token_endpoint_auth_method, grant_types, bot_permissions,
        created_at, updated_at)
      VALUES (gen_random_uuid(), ${clientId}, 'Bench', 'confidential', 'client_secret_basic', '{client_credentials}',
        '{audit:write}', now(), now())`
    await sql`
      INSERT INTO oauth_client_secrets (id, oauth_client_id, secret_hash, prefix, created_at)
      SELECT gen_random_uuid(), id, ${createHash('sha256').update(secret).digest()}, 'bench', now()
      FROM oauth_clients WHERE client_id = ${clientId}`
    return { clientId, secret }
  } finally {
    await sql.end()
  }
}
