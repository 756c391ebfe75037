import { platformSettings } from '@heimdall/contracts'
import { z } from 'zod'
import { mapTiles } from './map-tiles.ts'
import { masterKeys } from './master-keys.ts'
import { clamdHost, networks, trustProxy } from './networks.ts'
import { s3Variables } from './s3.ts'
import { databaseUrl, days, flag, mailFrom, number, origin, url } from './values.ts'
import { witnesses } from './witnesses.ts'

/** Every variable that Heimdall reads. The only place that knows their names. */
export const Environment = z.object({
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
  TRUST_PROXY: trustProxy.prefault('false'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  LOG_FORMAT: z.enum(['json', 'pretty']).optional(),
  METRICS_TOKEN: z.string().min(16).optional(),
  /** For files and exports. */
  BLOB_DIR: z.string().optional(),
  ...s3Variables,
  CLAMAV_HOST: clamdHost.optional(),
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
  SESSION_IDLE_DAYS: days.default(platformSettings.session_idle_days.default),
  SESSION_ABSOLUTE_DAYS: days.default(platformSettings.session_absolute_days.default),
  /** Events are kept for so many days, and then dropped a week at a time. */
  AUDIT_RETENTION_DAYS: number(1, 36_500, 'whole number').optional(),
  /** Positions are kept for so many days, and then dropped a week at a time. */
  GPS_RETENTION_DAYS: number(1, 36_500, 'whole number').optional(),
  /** Requests a minute to `/v1` of one key, person or network, and of one network to begin at the provider; `off`: as many as they like. */
  API_RATE_LIMIT: z.union([z.literal('off'), number(1, 10_000_000, 'whole number')]).default(3_000),
  /** A pattern with {z}, {x} and {y}, or the path of a .pmtiles file: what maps lie on. */
  MAP_TILES: mapTiles.optional(),
  /** Who made them, as their licence asks; plain text. */
  MAP_TILES_ATTRIBUTION: z.string().trim().max(200).optional(),
  /** Serve the API only; during development Vite serves the apps. */
  HEIMDALL_API_ONLY: flag.default(false),
})
