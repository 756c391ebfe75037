import { isIP } from 'node:net'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import type { Witness } from '@heimdall/audit'
import { parseVerifierKey } from '@heimdall/tlog'
import { z } from 'zod'

const flag = z.stringbool({ truthy: ['1', 'true', 'yes', 'on'], falsy: ['0', 'false', 'no', 'off'] })
/** A number in a range, whose one message says the range. */
const number = (from: number, to: number, kind: 'whole number' | 'number') =>
  z
    .string()
    .refine((text) => isNumberIn(text, from, to, kind === 'whole number'), {
      message: `must be a ${kind} from ${from} to ${to}`,
    })
    .transform(Number)
const url = (...protocols: string[]) =>
  z
    .string()
    .refine((text) => protocols.some((protocol) => text.startsWith(`${protocol}://`)) && URL.canParse(text), {
      message: `must be a URL that begins with ${protocols.map((protocol) => `${protocol}://`).join(' or ')}`,
    })
/** Drivers take user, password and name of a database out of the URL and decode them. */
const databaseUrl = url('postgres', 'postgresql').refine(isDecodable, {
  message: 'holds a % that begins no escape; write % as %25, also in the password',
})
/** Browsers name us by it in `Origin`, so it is an origin and nothing more. */
const origin = url('http', 'https')
  .transform((text) => new URL(text.replace(/\/+$/, '')))
  .refine(({ href, origin }) => href === `${origin}/`, {
    message: 'must be an address alone, like https://id.example.org: no path, query, #, user or password',
  })
  .transform(({ origin }) => origin)
const masterKeys = z
  .string()
  .transform((text) => text.split(',').map((part) => readMasterKey(part.trim())))
  .refine((keys) => keys.every((key) => key !== null), {
    message:
      'must be 32 bytes in hex or base64 (openssl rand -hex 32), or several of them, with commas between',
  })
  .transform((keys) => keys.filter((key) => key !== null))
/** Without line breaks, which would begin another header. */
const mailFrom = z
  .string()
  .trim()
  .regex(/^(?:[^<>@\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/, {
    message: 'must be an address, or a name and an address: Heimdall <heimdall@example.org>',
  })
const witnesses = z
  .string()
  .transform((text) => text.split(',').map((part) => readWitness(part.trim())))
  .refine((read) => read.every((witness) => witness !== null), {
    message:
      'must be URL and verifier key (cosignature/v1) with a space between, and commas between witnesses',
  })
  .transform((read) => read.filter((witness) => witness !== null))
const networks = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .refine((parts) => parts.every(isRange), { message: 'must be a list of addresses and CIDR ranges' })
const mapTiles = z
  .string()
  .refine((text) => readMapTiles(text) !== null, {
    message:
      'must be a pattern like https://tiles.example.org/{z}/{x}/{y}.png, or the path of a .pmtiles file',
  })
  .transform(readMapTiles)
const days = number(0.01, 3_650, 'number')

/** Every variable that Heimdall reads. The only place that knows their names. */
const Environment = z.object({
  PORT: number(1, 65_535, 'whole number').default(3000),
  HOST: z.string().default('0.0.0.0'),
  PUBLIC_URL: origin.optional(),
  HEIMDALL_DATA_DIR: z.string().default('.heimdall'),
  /** Wraps all other keys. Several, separated by commas: the first one wraps, all of them unwrap. */
  HEIMDALL_MASTER_KEY: masterKeys.optional(),
  DATABASE_URL: databaseUrl.optional(),
  TIMESCALE_URL: databaseUrl.optional(),
  REDIS_URL: url('redis', 'rediss').optional(),
  /** Path of an .mmdb, or `off`. */
  GEOIP_DB: z.string().optional(),
  /** `true`, a number of hops, or a list of addresses and CIDR ranges. */
  TRUST_PROXY: z
    .string()
    .refine((text) => readTrustProxy(text) !== null, {
      message: 'must be true, false, a number of hops, or a list of addresses and CIDR ranges',
    })
    .default('false'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  LOG_FORMAT: z.enum(['json', 'pretty']).optional(),
  METRICS_TOKEN: z.string().min(16).optional(),
  /** For files and exports. */
  BLOB_DIR: z.string().optional(),
  /** Instead of a folder: a store that speaks S3. */
  S3_ENDPOINT: url('http', 'https').optional(),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, { message: 'must be the name of a bucket' })
    .optional(),
  S3_REGION: z
    .string()
    .regex(/^[a-z0-9-]+$/, { message: 'must be a region like eu-central-1' })
    .optional(),
  /** Off: the bucket is part of the host, https://bucket.s3.example.org. */
  S3_FORCE_PATH_STYLE: flag.default(true),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** What all keys begin with. */
  S3_PREFIX: z
    .string()
    .regex(/^(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)+$/, {
      message: 'must be folders that end with /, like heimdall/',
    })
    .optional(),
  /** clamd, as host or host:port. */
  CLAMAV_HOST: z
    .string()
    .refine((text) => readHost(text) !== null, { message: 'must be a host, or host:port' })
    .transform((text) => readHost(text))
    .optional(),
  SMTP_URL: url('smtp', 'smtps').optional(),
  /** `on`, or the address of a mirror that speaks the same protocol. */
  PWNED_PASSWORDS: z.union([z.enum(['on', 'off']), url('http', 'https')]).default('off'),
  /** `Name <address>`, or an address. */
  MAIL_FROM: mailFrom.optional(),
  /** For large batches of events; 0: the main thread writes them. */
  INGEST_THREADS: number(0, 16, 'whole number').optional(),
  /** Each a URL and a verifier key, with a space between; commas between witnesses. */
  AUDIT_WITNESSES: witnesses.optional(),
  AUDIT_CHECKPOINT_WEBHOOK: url('http', 'https').optional(),
  /** Networks that webhooks may reach though they are not public, also without TLS. */
  WEBHOOK_ALLOWED_NETWORKS: networks.optional(),
  SESSION_IDLE_DAYS: days.default(30),
  SESSION_ABSOLUTE_DAYS: days.default(90),
  /** Events are kept for so many days, and then dropped a week at a time. */
  AUDIT_RETENTION_DAYS: number(1, 36_500, 'whole number').optional(),
  /** Positions are kept for so many days, and then dropped a week at a time. */
  GPS_RETENTION_DAYS: number(1, 36_500, 'whole number').optional(),
  /** Requests a minute to `/v1` of one key, person or address, and of one network to begin at the provider; `off`: as many as they like. */
  API_RATE_LIMIT: z.union([z.literal('off'), number(1, 10_000_000, 'whole number')]).default(3_000),
  /** A pattern with {z}, {x} and {y}, or the path of a .pmtiles file: what maps lie on. */
  MAP_TILES: mapTiles.optional(),
  /** Who made them, as their licence asks; plain text. */
  MAP_TILES_ATTRIBUTION: z.string().trim().max(200).optional(),
  /** Serve the API only; during development Vite serves the apps. */
  HEIMDALL_API_ONLY: flag.default(false),
})

function pwnedPasswordsUrl(setting: string): string | null {
  if (setting === 'off') return null
  return setting === 'on' ? 'https://api.pwnedpasswords.com' : setting.replace(/\/$/, '')
}

/** As Fastify takes it. */
type TrustProxy = boolean | string[] | ((address: string, hop: number) => boolean)

function isNumberIn(text: string, from: number, to: number, whole: boolean): boolean {
  const value = Number(text)
  return text.trim() !== '' && value >= from && value <= to && (!whole || Number.isInteger(value))
}

/** What maps lie on instead of land and borders alone. */
export type MapTiles = { attribution: string | null } & (
  | { kind: 'raster' | 'vector'; url: string }
  | { kind: 'pmtiles'; path: string }
)

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
  /** To `/v1`, of one key, person or address. Null: as many as they like. */
  requestsPerMinute: number | null
  /** Null: maps show land and borders, which come with the apps. */
  mapTiles: MapTiles | null
  apiOnly: boolean
}

export interface S3Config {
  /** Of the bucket: `https://s3.example.org/bucket`. */
  bucketUrl: string
  region: string
  accessKeyId: string
  secretAccessKey: string
  prefix: string
}

/** Says in one line which variable is wrong, and how. */
export class ConfigError extends Error {
  override name = 'ConfigError'
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
    trustProxy: readTrustProxy(values.TRUST_PROXY) ?? false,
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
    sessionLifetime: {
      idleSeconds: values.SESSION_IDLE_DAYS * daySeconds,
      absoluteSeconds: values.SESSION_ABSOLUTE_DAYS * daySeconds,
    },
    auditRetentionDays: values.AUDIT_RETENTION_DAYS ?? null,
    gpsRetentionDays: values.GPS_RETENTION_DAYS ?? null,
    requestsPerMinute: values.API_RATE_LIMIT === 'off' ? null : values.API_RATE_LIMIT,
    mapTiles: values.MAP_TILES
      ? { ...values.MAP_TILES, attribution: values.MAP_TILES_ATTRIBUTION ?? null }
      : null,
    apiOnly: values.HEIMDALL_API_ONLY,
  }
}

/** RFC 5321 writes an IP address in brackets, one of version 6 with its name. */
function mailHostOf(publicUrl: string): string {
  const { hostname } = new URL(publicUrl)
  if (isIP(hostname) === 4) return `[${hostname}]`
  return hostname.startsWith('[') ? `[IPv6:${hostname.slice(1)}` : hostname
}

/** All that a store needs, or none of it: half of it is a mistake. */
function s3Of(values: z.output<typeof Environment>): S3Config | null {
  const names = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const
  if (names.every((name) => values[name] === undefined)) return null
  for (const name of names) {
    if (values[name] === undefined) throw new ConfigError(`${name} is missing: S3 needs ${names.join(', ')}`)
  }
  const [endpoint = '', bucket = '', accessKeyId = '', secretAccessKey = ''] = names.map(
    (name) => values[name],
  )
  return {
    bucketUrl: bucketUrlOf(new URL(endpoint), bucket, values.S3_FORCE_PATH_STYLE),
    region: values.S3_REGION ?? 'us-east-1',
    accessKeyId,
    secretAccessKey,
    prefix: values.S3_PREFIX ?? '',
  }
}

function bucketUrlOf({ protocol, host, pathname }: URL, bucket: string, isInPath: boolean): string {
  const path = pathname.replace(/\/+$/, '')
  return isInPath ? `${protocol}//${host}${path}/${bucket}` : `${protocol}//${bucket}.${host}${path}`
}

const clamdPort = 3310

/** One of version 6 stands in brackets where a port follows. */
function readHost(text: string): { host: string; port: number } | null {
  if (isIP(text) === 6) return { host: text, port: clamdPort }
  const [, host = '', port] = /^(\[[0-9a-fA-F:]+\]|[A-Za-z0-9._-]+)(?::(\d{1,5}))?$/.exec(text) ?? []
  if (host === '' || Number(port ?? clamdPort) > 65_535) return null
  return { host: host.replace(/^\[|\]$/g, ''), port: Number(port ?? clamdPort) }
}

function readWitness(text: string): Witness | null {
  const [url = '', verifierKey = '', ...rest] = text.split(/\s+/)
  if (!/^https?:/.test(url) || !URL.canParse(url) || rest.length > 0) return null
  try {
    return parseVerifierKey(verifierKey).type === 4 ? { url: url.replace(/\/+$/, ''), verifierKey } : null
  } catch {
    return null
  }
}

/** Null when it is neither a pattern of addresses nor a file of tiles. */
function readMapTiles(text: string) {
  if (/\.pmtiles$/i.test(text) && !/^https?:/.test(text))
    return { kind: 'pmtiles', path: resolve(text) } as const
  const isPattern = /^https?:\/\//.test(text) && ['{z}', '{x}', '{y}'].every((part) => text.includes(part))
  // The host goes into the content security policy, so it may hold nothing that could end there.
  if (!isPattern || !URL.canParse(text) || /[\s;,'"]/.test(text) || new URL(text).host.includes('{'))
    return null
  return { kind: /\.(mvt|pbf)(\?|$)/i.test(text) ? 'vector' : 'raster', url: text } as const
}

/** 32 bytes in hex or base64; null when it is something else. */
export function readMasterKey(text: string): Buffer | null {
  const isHex = /^[0-9a-f]{64}$/i.test(text)
  if (!isHex && !/^[A-Za-z0-9+/_-]{43}=?$/.test(text)) return null
  return Buffer.from(text, isHex ? 'hex' : 'base64')
}

/** A misspelt HEIMDALL_ variable would otherwise be ignored in silence. */
function refuseUnknown(env: NodeJS.ProcessEnv): void {
  const known = Object.keys(Environment.shape)
  const unknown = Object.keys(env).find((name) => name.startsWith('HEIMDALL_') && !known.includes(name))
  if (unknown === undefined) return
  const own = known.filter((name) => name.startsWith('HEIMDALL_')).join(', ')
  throw new ConfigError(`${unknown} is not a variable that Heimdall knows; those with this prefix are ${own}`)
}

const namedRanges = ['loopback', 'linklocal', 'uniquelocal']

/** Null when the text is none of what it may be. */
function readTrustProxy(text: string): TrustProxy | null {
  if (/^\d+$/.test(text)) return (_address, hop) => hop < Number(text)
  const asFlag = flag.safeParse(text)
  if (asFlag.success) return asFlag.data
  const parts = text.split(',').map((part) => part.trim())
  return parts.every((part) => namedRanges.includes(part) || isRange(part)) ? parts : null
}

function isRange(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/')
  const family = isIP(address)
  if (family === 0 || rest.length > 0) return false
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128))
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}
