import type { Readiness } from '@heimdall/contracts'
import { failingJobs, type Services } from '@heimdall/core'
import type { Connection } from '@heimdall/db'
import type { RedisAdapter } from '../adapters/redis.ts'
import { rememberFor } from './remember-for.ts'

type Dependency = Readiness['dependencies'][number]

const patienceMs = 2_000

/** Anybody may ask, as often as they like. */
const rememberedMs = 1_000

/** Stores may cost something each time. */
const rememberedOfStoresMs = 10_000

export interface ReadinessOptions {
  services: Services
  redis: Pick<RedisAdapter, 'ping'> | null
}

/** Asks every dependency at once; whoever does not answer in time is down. */
export function createReadiness({ services, redis }: ReadinessOptions): () => Promise<Readiness> {
  const { primary, audit, blobs, virusScanner, clock } = services
  const remembered = (work: () => Promise<number>) => rememberFor(rememberedOfStoresMs, clock, work)
  const pingBlobs = remembered(() => timed(blobs.ready()))
  const pingScanner = virusScanner && remembered(() => timed(virusScanner.ready()))
  return rememberFor(rememberedMs, clock, async () => {
    const [database, timeseries, cache, files, scanner, outboxEvents, failing] = await Promise.all([
      probe('primary', () => pingDatabase(primary)),
      // Before its start it is not written to, whatever it answers.
      probe('timeseries', async () => {
        if (!audit.isStarted) throw new Error('Not started yet')
        return pingDatabase(audit.timeseries)
      }),
      redis ? probe('redis', () => redis.ping()) : off('redis', 'Not configured; this process stands alone'),
      probe('files', pingBlobs),
      pingScanner
        ? probe('virus_scanner', pingScanner)
        : off('virus_scanner', 'Not configured; nobody looks at files'),
      countOutbox(primary),
      countFailing({ primary }),
    ])
    const geo: Dependency = audit.geo
      ? { name: 'geoip', status: 'up', latencyMs: 0, detail: null }
      : off('geoip', 'Switched off; events get no place')
    const dependencies = [database, timeseries, cache, geo, files, scanner]
    return { status: statusOf(dependencies), dependencies, failingJobs: failing, outboxEvents }
  })
}

function statusOf(dependencies: readonly Dependency[]): Readiness['status'] {
  const down = dependencies.filter(({ status }) => status === 'down')
  if (down.some(({ name }) => name === 'primary')) return 'down'
  return down.length > 0 ? 'degraded' : 'ready'
}
const off = (name: Dependency['name'], detail: string): Dependency => ({
  name,
  status: 'off',
  latencyMs: null,
  detail,
})

async function probe(name: Dependency['name'], ping: () => Promise<number>): Promise<Dependency> {
  try {
    const latencyMs = await withinPatience(ping())
    return { name, status: 'up', latencyMs: Math.round(latencyMs * 100) / 100, detail: null }
  } catch {
    // Why it failed may name hosts and users; it stands in the log of whoever uses the dependency.
    return { name, status: 'down', latencyMs: null, detail: 'Does not answer' }
  }
}

const pingDatabase = ({ sql }: Connection): Promise<number> => timed(sql`SELECT 1`)

async function timed(work: PromiseLike<unknown>): Promise<number> {
  const startedMs = performance.now()
  await work
  return performance.now() - startedMs
}

async function countOutbox({ sql }: Connection): Promise<number | null> {
  try {
    const rows = await withinPatience(sql<{ count: string }[]>`
      SELECT count(*) FROM (SELECT FROM audit_outbox LIMIT 100000) AS waiting`)
    return Number(rows[0]?.count ?? 0)
  } catch {
    return null
  }
}

async function countFailing(services: Parameters<typeof failingJobs>[0]): Promise<number | null> {
  try {
    return (await withinPatience(failingJobs(services))).length
  } catch {
    return null
  }
}

async function withinPatience<Value>(work: PromiseLike<Value>): Promise<Value> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new Error('No answer in time')), patienceMs)
  try {
    return await Promise.race([work, late.promise])
  } finally {
    clearTimeout(timer)
  }
}
