import { isIP } from 'node:net'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import type { Witness } from '@heimdall/audit'
import type { z } from 'zod'
import { ConfigError } from './config/config-error.ts'
import { Environment } from './config/environment.ts'
import type { MapTiles } from './config/map-tiles.ts'
import type { TrustProxy } from './config/networks.ts'
import { type S3Config, s3Of } from './config/s3.ts'

export interface Config {
  port: number
  host: string
  /** Origin under which browsers reach Heimdall, without a slash at its end. */
  publicUrl: string
  dataDir: string
  /** Null: the key in the data folder. */
  masterKeys: Buffer[] | null
  /** Null: Heimdall runs its own PostgreSQL in the data folder. */
  databaseUrl: string | null
  /** Null: the primary database holds the time series too. */
  timescaleUrl: string | null
  redisUrl: string | null
  /** Null: the database that comes with Heimdall. */
  geoDatabase: string | 'off' | null
  trustProxy: TrustProxy
  log: { level: string; pretty: boolean }
  metricsToken: string | null
  /** Null: `blobs/` in the data folder. */
  blobDir: string | null
  /** Null: blobs lie in a folder. */
  s3: S3Config | null
  /** Null: nobody looks for viruses. */
  clamav: { host: string; port: number } | null
  /** Null: mails become files in the data folder. */
  smtpUrl: string | null
  mailFrom: string
  /** Where new passwords are looked up among breached ones. Null: nowhere. */
  pwnedPasswordsUrl: string | null
  ingestThreads: number
  witnesses: Witness[]
  checkpointWebhookUrl: string | null
  /** As addresses and CIDR ranges. */
  webhookAllowedNetworks: string[]
  sessionLifetime: { idleSeconds: number; absoluteSeconds: number }
  /** Null: events are kept for good. */
  auditRetentionDays: number | null
  /** Null: positions are kept for good. */
  gpsRetentionDays: number | null
  /** To `/v1`, of one key, person or network. Null: as many as they like. */
  requestsPerMinute: number | null
  /** Null: maps show land and borders, which come with the apps. */
  mapTiles: MapTiles | null
  apiOnly: boolean
}

const daySeconds = 86_400

export function readConfig(env: NodeJS.ProcessEnv, isTerminal: boolean): Config {
  refuseUnknown(env)
  // An empty variable is one that somebody meant to leave out.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const name = String(issue?.path[0] ?? '')
    // The value is not repeated: it may hold a password.
    throw new ConfigError(`${name} is wrong: ${issue?.message}`)
  }
  const values = parsed.data
  const publicUrl = values.PUBLIC_URL ?? new URL(`http://localhost:${values.PORT}`).origin
  return {
    port: values.PORT,
    host: values.HOST,
    publicUrl,
    dataDir: resolve(values.HEIMDALL_DATA_DIR),
    masterKeys: values.HEIMDALL_MASTER_KEY ?? null,
    databaseUrl: values.DATABASE_URL ?? null,
    timescaleUrl: values.TIMESCALE_URL ?? null,
    redisUrl: values.REDIS_URL ?? null,
    geoDatabase: values.GEOIP_DB ?? null,
    trustProxy: values.TRUST_PROXY,
    log: { level: values.LOG_LEVEL, pretty: values.LOG_FORMAT ? values.LOG_FORMAT === 'pretty' : isTerminal },
    metricsToken: values.METRICS_TOKEN ?? null,
    s3: s3Of(values),
    clamav: values.CLAMAV_HOST ?? null,
    blobDir: values.BLOB_DIR === undefined ? null : resolve(values.BLOB_DIR),
    smtpUrl: values.SMTP_URL ?? null,
    mailFrom: values.MAIL_FROM ?? `heimdall@${mailHostOf(publicUrl)}`,
    pwnedPasswordsUrl: pwnedPasswordsUrl(values.PWNED_PASSWORDS),
    ingestThreads: values.INGEST_THREADS ?? Math.min(availableParallelism(), 4),
    witnesses: values.AUDIT_WITNESSES ?? [],
    checkpointWebhookUrl: values.AUDIT_CHECKPOINT_WEBHOOK ?? null,
    webhookAllowedNetworks: values.WEBHOOK_ALLOWED_NETWORKS ?? [],
    sessionLifetime: sessionLifetimeOf(values, given.SESSION_IDLE_DAYS !== undefined),
    auditRetentionDays: values.AUDIT_RETENTION_DAYS ?? null,
    gpsRetentionDays: values.GPS_RETENTION_DAYS ?? null,
    requestsPerMinute: values.API_RATE_LIMIT === 'off' ? null : values.API_RATE_LIMIT,
    mapTiles: values.MAP_TILES
      ? { ...values.MAP_TILES, attribution: values.MAP_TILES_ATTRIBUTION ?? null }
      : null,
    apiOnly: values.HEIMDALL_API_ONLY,
  }
}

/** Who shortens sessions alone need not know of the other variable; who sets both to nonsense is told. */
function sessionLifetimeOf(
  { SESSION_IDLE_DAYS: idleDays, SESSION_ABSOLUTE_DAYS: absoluteDays }: z.output<typeof Environment>,
  isIdleGiven: boolean,
): Config['sessionLifetime'] {
  if (isIdleGiven && idleDays > absoluteDays) {
    throw new ConfigError(
      `SESSION_IDLE_DAYS is wrong: unused sessions can not last longer than all do (SESSION_ABSOLUTE_DAYS, ${absoluteDays})`,
    )
  }
  return {
    idleSeconds: Math.min(idleDays, absoluteDays) * daySeconds,
    absoluteSeconds: absoluteDays * daySeconds,
  }
}

function pwnedPasswordsUrl(setting: string): string | null {
  if (setting === 'off') return null
  return setting === 'on' ? 'https://api.pwnedpasswords.com' : setting.replace(/\/$/, '')
}

/** RFC 5321 writes an IP address in brackets, one of version 6 with its name. */
function mailHostOf(publicUrl: string): string {
  const { hostname } = new URL(publicUrl)
  if (isIP(hostname) === 4) return `[${hostname}]`
  return hostname.startsWith('[') ? `[IPv6:${hostname.slice(1)}` : hostname
}

/** What Kubernetes tells each container of a Service named "heimdall". */
const ofKubernetes = /^HEIMDALL_(SERVICE|PORT)(_|$)/

/** A misspelt HEIMDALL_ variable would otherwise be ignored in silence. */
function refuseUnknown(env: NodeJS.ProcessEnv): void {
  const known = Object.keys(Environment.shape)
  const unknown = Object.keys(env).find(
    (name) => name.startsWith('HEIMDALL_') && !known.includes(name) && !ofKubernetes.test(name),
  )
  if (unknown === undefined) return
  const own = known.filter((name) => name.startsWith('HEIMDALL_')).join(', ')
  throw new ConfigError(`${unknown} is not a variable that Heimdall knows; those with this prefix are ${own}`)
}
