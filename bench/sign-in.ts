import { attachEmbeddedPostgres } from '@heimdall/db/embedded'
import { hash, verify } from '@node-rs/argon2'
import postgres from 'postgres'
import { type HeimdallProcess, newDataDir, startHeimdall } from './heimdall-process.ts'
import { requestsPerSecond } from './load.ts'
import { median, perSecond, type Report, ratio } from './result.ts'

/** As core/identity/passwords/create-password-hasher.ts. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const hashesAtOnce = 2
const password = 'Bifrost-bench-rainbow'
const accounts = 64
const connections = 8
const floodConnections = 128
const seconds = 6
const rounds = 3
const warmUpSeconds = 20

/**
 * Password sign-ins against bare argon2id with as many at once as the server computes, and what a flood of wrong
 * passwords from many networks does to everybody else.
 */
export async function signIn(): Promise<Report> {
  const { dataDir, remove } = await newDataDir()
  const heimdall = await startHeimdall(dataDir, { TRUST_PROXY: 'true' })
  try {
    const cookie = await heimdall.signIn()
    const stored = await hash(password, parameters)
    await makeAccounts((await attachEmbeddedPostgres({ dataDir })).url, stored)
    // Until the code is compiled, as it is after the first minute of a day.
    await signInsPerSecond(heimdall, warmUpSeconds)
    const rates: number[] = []
    const bare: number[] = []
    for (let round = 0; round < rounds; round++) {
      rates.push(await signInsPerSecond(heimdall))
      bare.push(await repeat(hashesAtOnce, () => verify(stored, password)))
    }
    const quiet = await latencies(heimdall, cookie)
    const before = await heimdall.residentBytes()
    const [refused, flooded] = await Promise.all([flood(heimdall), latencies(heimdall, cookie)])
    const grown = (await heimdall.residentBytes()) - before
    return [
      [`password sign-ins, ${connections} connections`, perSecond(median(rates))],
      [`bare argon2id, ${hashesAtOnce} at once`, perSecond(median(bare))],
      ['ratio (aim: at least 0.8×)', ratio(median(rates.map((rate, round) => rate / (bare[round] ?? 1))))],
      [`flood of ${floodConnections} at once: turned away with 503`, `${Math.round(refused * 100)} %`],
      ['resident memory that the flood took', `${Math.round(grown / 1024 ** 2)} MiB`],
      ['GET /healthz meanwhile (aim: under 200 ms)', text(flooded.health)],
      ['the same without a flood', text(quiet.health)],
      ['an authenticated query meanwhile (aim: under 200 ms)', text(flooded.query)],
      ['the same without a flood', text(quiet.query)],
    ]
  } finally {
    await heimdall.stop()
    await remove()
  }
}

async function makeAccounts(url: string, stored: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  try {
    await sql`
      INSERT INTO users (id, username, email, email_verified_at, password_hash, created_at, updated_at)
      SELECT gen_random_uuid(), 'bench-' || n, 'bench-' || n || '@example.org', now(), ${stored}, now(), now()
      FROM generate_series(1, ${accounts}) n`
  } finally {
    await sql.end()
  }
}

/** How often a second something can be done, so many at once. */
async function repeat(atOnce: number, work: (lane: number) => Promise<unknown>): Promise<number> {
  const startMs = performance.now()
  const endMs = startMs + seconds * 1_000
  let done = 0
  const lane = async (index: number) => {
    while (performance.now() < endMs) {
      await work(index)
      done++
    }
  }
  await Promise.all(Array.from({ length: atOnce }, (_, index) => lane(index)))
  return (done / (performance.now() - startMs)) * 1_000
}

const post = (
  { url }: HeimdallProcess,
  identifier: string,
  headers: Record<string, string>,
  typed = password,
) =>
  fetch(`${url}/trpc/accounts.signIn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ identifier, password: typed }),
  })

/** Each from a browser that its account knows, as most sign-ins are. */
async function signInsPerSecond({ url, dataDir }: HeimdallProcess, forSeconds = seconds): Promise<number> {
  const bodies = Array.from({ length: accounts }, (_, index) => {
    const name = `bench-${index + 1}`
    return {
      body: JSON.stringify({ identifier: name, password }),
      headers: { cookie: `heimdall-device=${name.padEnd(43, 'x')}` },
    }
  })
  const { rate } = await requestsPerSecond({
    url: `${url}/trpc/accounts.signIn`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    turns: bodies,
    connections,
    seconds: forSeconds,
    folder: dataDir,
  })
  return rate
}

let nextNetwork = 0
/** The share that was turned away. */
async function flood(heimdall: HeimdallProcess): Promise<number> {
  let refused = 0
  let all = 0
  await repeat(floodConnections, async () => {
    const network = nextNetwork++
    const address = `10.${(network >> 16) & 255}.${(network >> 8) & 255}.${network & 255}`
    const answer = await post(heimdall, `nobody-${network}`, { 'x-forwarded-for': address }, 'wrong')
    await answer.arrayBuffer()
    all++
    if (answer.status === 503) refused++
  })
  return refused / all
}

interface Latency {
  p50: number
  p99: number
}
const text = ({ p50, p99 }: Latency) => `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`

async function latencies(
  { url }: HeimdallProcess,
  cookie: string,
): Promise<{ health: Latency; query: Latency }> {
  const query = `${url}/trpc/accounts.me?input=${encodeURIComponent('{}')}`
  const [health, me] = await Promise.all([timesOf(`${url}/healthz`, {}), timesOf(query, { cookie })])
  return { health, query: me }
}

async function timesOf(url: string, headers: Record<string, string>): Promise<Latency> {
  const times: number[] = []
  await repeat(1, async () => {
    const startMs = performance.now()
    const answer = await fetch(url, { headers })
    await answer.arrayBuffer()
    if (!answer.ok) throw new Error(`${url} was answered with ${answer.status}`)
    times.push(performance.now() - startMs)
    await new Promise((resolve) => setTimeout(resolve, 20))
  })
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.floor((times.length - 1) * share)] ?? 0
  return { p50: at(0.5), p99: at(0.99) }
}
