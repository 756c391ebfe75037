import { findFailedJobs } from '@heimdall/audit'
import { failuresUntilAlert } from '@heimdall/core'
import { connect, explainOldServer } from '@heimdall/db'
import { Redis } from 'ioredis'
import { createTransport } from 'nodemailer'
import { openConfiguredGeo } from '../../adapters/geo.ts'
import type { Config } from '../../config.ts'
import { explainStartError } from '../../start-errors.ts'
import type { CliCommand } from '../command.ts'
import { attachDatabases } from '../with-services.ts'
import { checkBlobs } from './check-blobs.ts'
import { checkScanner } from './check-scanner.ts'
import { type Finding, ok, patienceMs, problem, warning } from './finding.ts'
import { roomAt } from './room-at.ts'

/** Looks at everything that Heimdall depends on, and says what is wrong with it. */
export const doctor: CliCommand = {
  name: 'doctor',
  summary: 'Check configuration, databases, Redis, GeoIP, mail, disk, files and virus scanner',
  usage: [],
  options: {},
  async run({ config }) {
    const findings: Finding[] = [
      ok('configuration', `browsers reach it at ${config.publicUrl}`),
      checkProxy(config),
      ...(await checkDatabases(config)),
      await look('redis', () => checkRedis(config)),
      await look('geoip', () => checkGeo(config)),
      await look('mail', () => checkMail(config)),
      await look('disk', () => checkDisk(config)),
      await checkBlobs(config),
      await checkScanner(config),
    ]
    const signs = { ok: '✓', warning: '!', problem: '✗' }
    return {
      json: { healthy: findings.every(({ status }) => status !== 'problem'), checks: findings },
      text: findings
        .map(({ check, status, detail }) => `${signs[status]} ${check.padEnd(14)} ${detail}`)
        .join('\n'),
      exitCode: findings.some(({ status }) => status === 'problem') ? 1 : 0,
    }
  },
}

/** A check that throws has found a problem. */
async function look(check: string, work: () => Promise<Finding>): Promise<Finding> {
  try {
    return await work()
  } catch (error) {
    return problem(check, explainStartError(error).split('\n')[0] ?? 'does not work')
  }
}

/** Heimdall itself speaks no TLS: an https address means that a proxy stands before it. */
function checkProxy({ publicUrl, trustProxy }: Config): Finding {
  if (trustProxy !== false) return ok('proxy', 'TRUST_PROXY says whose X-Forwarded-For counts')
  if (!publicUrl.startsWith('https:')) return ok('proxy', 'none expected; set TRUST_PROXY if there is one')
  return warning(
    'proxy',
    'PUBLIC_URL is https, so a proxy stands in front, but TRUST_PROXY is off: all users count as one address and share its sign-in limit',
  )
}

async function checkDatabases(config: Config): Promise<Finding[]> {
  try {
    const databases = await attachDatabases(config)
    try {
      return [
        await look('database', () =>
          checkDatabase('database', databases.databaseUrl, config.databaseUrl === null),
        ),
        await look('time series', () => checkDatabase('time series', databases.timeseriesUrl, false)),
        await look('jobs', () => checkJobs(databases)),
      ]
    } finally {
      await databases.release()
    }
  } catch (error) {
    return [problem('database', explainStartError(error).split('\n')[0] ?? '')]
  }
}

async function checkDatabase(check: string, url: string, isOwn: boolean): Promise<Finding> {
  const { sql, close } = connect(url, {
    name: 'heimdall doctor',
    maxConnections: 1,
    statementTimeoutMs: patienceMs,
  })
  try {
    const [row] = await sql<{ version: string; versionNum: number; timescale: string | null }[]>`
      SELECT current_setting('server_version') AS version,
        current_setting('server_version_num')::int AS "versionNum",
        (SELECT extversion FROM pg_extension WHERE extname = 'timescaledb') AS timescale`
    const tooOld = explainOldServer(row?.versionNum ?? 0)
    if (tooOld) return problem(check, tooOld)
    const timescale = row?.timescale ? `, TimescaleDB ${row.timescale}` : ''
    return ok(check, `PostgreSQL ${row?.version}${timescale}${isOwn ? ", Heimdall's own" : ''}`)
  } finally {
    await close()
  }
}

/** Those of TimescaleDB compress, expire and count; one that fails says so in the database's log alone. */
async function checkJobs({ databaseUrl, timeseriesUrl }: { databaseUrl: string; timeseriesUrl: string }) {
  const failing = await findFailingJobs(databaseUrl)
  if (failing.length > 0) {
    return warning('jobs', `these keep failing: ${failing.join(', ')}; the admin app shows why, under Jobs`)
  }
  return checkTimescaleJobs(timeseriesUrl)
}

/** None before the first start has made the table. */
async function findFailingJobs(url: string): Promise<string[]> {
  const { sql, close } = connect(url, {
    name: 'heimdall doctor',
    maxConnections: 1,
    statementTimeoutMs: patienceMs,
  })
  try {
    const [table] = await sql<{ name: string | null }[]>`SELECT to_regclass('jobs')::text AS name`
    if (!table?.name) return []
    const rows = await sql<{ name: string }[]>`
      SELECT name FROM jobs WHERE failures >= ${failuresUntilAlert} ORDER BY name`
    return rows.map(({ name }) => name)
  } finally {
    await close()
  }
}

async function checkTimescaleJobs(url: string): Promise<Finding> {
  const { sql, close } = connect(url, {
    name: 'heimdall doctor',
    maxConnections: 1,
    statementTimeoutMs: patienceMs,
  })
  try {
    const jobs = await findFailedJobs(sql)
    if (jobs === null) return ok('jobs', "Heimdall's own; no TimescaleDB")
    if (jobs.length === 0) return ok('jobs', 'each of TimescaleDB’s worked the last time it ran')
    return warning(
      'jobs',
      `${jobs.length} of TimescaleDB’s failed the last time (${jobs.slice(0, 3).join(', ')}${jobs.length > 3 ? ', …' : ''}): figures may be old, and nothing is compressed or expires; timescaledb_information.job_errors has the rest`,
    )
  } finally {
    await close()
  }
}

async function checkRedis({ redisUrl }: Config): Promise<Finding> {
  if (redisUrl === null) return ok('redis', 'not configured; one process does not need it')
  const redis = new Redis(redisUrl, {
    lazyConnect: true,
    connectTimeout: patienceMs,
    retryStrategy: () => null,
  })
  // The rejection of connect() says the same.
  redis.on('error', () => undefined)
  try {
    await redis.connect()
    await redis.ping()
    return ok('redis', 'answers')
  } catch (error) {
    throw new Error(`does not answer at REDIS_URL: ${error instanceof Error ? error.message : error}`)
  } finally {
    redis.disconnect()
  }
}

async function checkGeo(config: Config): Promise<Finding> {
  const geo = await openConfiguredGeo(config)
  if (!geo) return warning('geoip', 'switched off by GEOIP_DB=off; events carry no place')
  const { source, buildDate } = geo.describe()
  geo.close()
  return ok('geoip', `${source}, built ${buildDate.toISOString().slice(0, 10)}`)
}

async function checkMail({ smtpUrl, mailFrom, dataDir }: Config): Promise<Finding> {
  if (smtpUrl === null) {
    return warning('mail', `SMTP_URL is not set; mails reach nobody and become files in ${dataDir}/outbox`)
  }
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
  })
  try {
    await transport.verify()
    return ok('mail', `the server at SMTP_URL accepts the connection; mails come from ${mailFrom}`)
  } catch (error) {
    throw new Error(
      `the server at SMTP_URL does not accept the connection: ${error instanceof Error ? error.message : error}`,
    )
  } finally {
    transport.close()
  }
}

async function checkDisk({ dataDir }: Config): Promise<Finding> {
  const { isLittle, text } = await roomAt(dataDir)
  return isLittle ? problem('disk', text) : ok('disk', text)
}
