import { createAuditEngine, createKeyWrap, type GeoReader } from '@heimdall/audit'
import { connect } from '@heimdall/db'
import { createTestDatabase, createTestTimescaleDatabase } from '@heimdall/db/testing'
import type { z } from 'zod'
import { ensureSystemAccess } from '../access/index.ts'
import { createGeofenceWatch, createGpsEngine, forgetDevices, forgetGeofences } from '../gps/index.ts'
import { createProviderClient, type ProviderFetch } from '../identity/providers/index.ts'
import {
  type AccessChange,
  type Call,
  type Command,
  createAccessMemory,
  createChangeWatch,
  createSignatures,
  type PasswordHasher,
  type PwnedPasswords,
  type Query,
  type RemoteFiles,
  type Services,
  type VirusScanner,
} from '../kernel/index.ts'
import { readRetention } from '../settings/index.ts'
import { noteWrittenTypes } from './note-written-types.ts'
import { createTestBlobs, type TestBlobs } from './test-blobs.ts'
import { createTestClock, type TestClock } from './test-clock.ts'
import { createTestInspector } from './test-inspector.ts'
import { createTestMailer, type TestMailer } from './test-mailer.ts'
import { createTestPasswordHasher, type TestPasswordHasher } from './test-passwords.ts'
import { createTestRandom } from './test-random.ts'
import { createTestRateLimiter, type TestRateLimiter } from './test-rate-limiter.ts'
import { createTestWebhooks, type TestWebhooks } from './test-webhooks.ts'

export interface TestServicesOptions {
  /** Keep the log in TimescaleDB. Put the suite into describeNeeding(timescaleAvailable(), …). */
  timescale?: boolean
  geo?: GeoReader | null
  /** Default: one that is fast and remembers what it was asked. */
  passwords?: PasswordHasher
  /** Default: nobody is asked. */
  pwnedPasswords?: PwnedPasswords
  /** Default: nothing can be reached. */
  remoteFiles?: RemoteFiles
  /** Default: none is there. */
  virusScanner?: VirusScanner
  /** How providers are reached. Default: as they are, also on this machine. */
  providerFetch?: ProviderFetch
  /** When a read of the log is given up. */
  searchTimeoutMs?: number
}

interface LogLine {
  level: 'info' | 'warn' | 'error'
  details: object
  message: string
}

/** The business on a database of its own, with time, chance and what leaves it in the test's hands. */
export interface TestServices {
  services: Services
  /** For what another process would connect to. */
  timeseriesUrl: string
  clock: TestClock
  rateLimiter: TestRateLimiter
  passwords: TestPasswordHasher
  mailer: TestMailer
  webhooks: TestWebhooks
  blobs: TestBlobs
  accessChanges: AccessChange[]
  logged: LogLine[]
  /** What the audit engine could not do and will try again. */
  engineErrors: unknown[]
  /** As a transport does: parses the input, runs, parses the output. */
  run<Input extends z.ZodType, Output extends z.ZodType>(
    definition: Command<Input, Output> | Query<Input, Output>,
    call: Call,
    input: z.input<Input>,
  ): Promise<z.output<Output>>
  close(): Promise<void>
}

const plainFetch: ProviderFetch = (url, { body, signal, ...request }) =>
  fetch(url, { ...request, body: body ?? null, signal: signal ?? null })

export async function createTestServices(options: TestServicesOptions = {}): Promise<TestServices> {
  const databases = await Promise.all([
    createTestDatabase(),
    ...(options.timescale ? [createTestTimescaleDatabase()] : []),
  ])
  const [primaryUrl = '', timeseriesUrl = primaryUrl] = databases.map(({ url }) => url)
  const open = (url: string) => connect(url, { name: 'heimdall test', maxConnections: 8 })
  const [primary, timeseries] = [open(primaryUrl), open(timeseriesUrl)]
  const reads = connect(timeseriesUrl, {
    name: 'heimdall test reads',
    maxConnections: 4,
    statementTimeoutMs: options.searchTimeoutMs ?? 10_000,
  })

  const sessionLifetime = { idleSeconds: 30 * 86_400, absoluteSeconds: 90 * 86_400 }
  const retention = { auditDays: null, positionDays: null }
  const clock = createTestClock()
  const random = createTestRandom()
  const rateLimiter = createTestRateLimiter(clock)
  const passwords = createTestPasswordHasher()
  const mailer = createTestMailer()
  const webhooks = createTestWebhooks()
  const blobs = createTestBlobs()
  const accessChanges: AccessChange[] = []
  const accessMemory = createAccessMemory()
  const changeWatch = createChangeWatch()
  const logged: LogLine[] = []
  const engineErrors: unknown[] = []
  const log = (level: LogLine['level']) => (details: object, message: string) => {
    logged.push({ level, details, message })
  }
  const geofences = createGeofenceWatch({
    primary: primary.sql,
    timeseries: timeseries.sql,
    now: () => clock.now(),
    randomBytes: (size) => random.bytes(size),
  })
  const services: Services = {
    primary,
    audit: createAuditEngine({
      primary,
      timeseries,
      reads,
      live: timeseries,
      geo: options.geo ?? null,
      now: () => clock.now(),
      randomBytes: (size) => random.bytes(size),
      logOrigin: 'localhost:3000/audit-log',
      masterKeys: [Buffer.alloc(32, 7)],
      threads: 0,
      witnesses: [],
      checkpointWebhookUrl: null,
      post: () => Promise.reject(new Error('A test has no network')),
      timeseriesUrl: '',
      announce: () => undefined,
      onError: (_part, error) => engineErrors.push(error),
    }),
    gps: createGpsEngine({
      primary,
      timeseries,
      reads,
      live: timeseries,
      inspector: createTestInspector(),
      evaluator: geofences.evaluator,
      masterKeys: [Buffer.alloc(32, 7)],
      now: () => clock.now(),
      readRetentionDays: () =>
        readRetention({ sessionLifetime, retention }, primary.db, 'position_retention_days'),
      announce: () => undefined,
      onError: (_part, error) => engineErrors.push(error),
    }),
    geofences,
    clock,
    random,
    rateLimiter,
    passwords: options.passwords ?? passwords,
    pwnedPasswords: options.pwnedPasswords ?? null,
    remoteFiles: options.remoteFiles ?? { fetch: () => Promise.reject(new Error('A test has no network')) },
    log: { info: log('info'), warn: log('warn'), error: log('error') },
    mailer,
    webhooks,
    blobs,
    virusScanner: options.virusScanner ?? null,
    signatures: createSignatures([Buffer.alloc(32, 7)]),
    secrets: createKeyWrap([Buffer.alloc(32, 7)]),
    providers: createProviderClient({ fetch: options.providerFetch ?? plainFetch, allowsHttp: true }),
    version: '0.0.0-test',
    publicUrl: 'https://heimdall.example.org',
    sessionLifetime,
    retention,
    accessMemory,
    changeWatch,
    onAccessChange(change) {
      accessMemory.forget(change)
      changeWatch.changed(change)
      forgetDevices(services.gps, change)
      forgetGeofences(geofences, change)
      accessChanges.push(change)
    },
  }
  await ensureSystemAccess(services)
  return {
    services,
    timeseriesUrl,
    clock,
    rateLimiter,
    passwords,
    mailer,
    webhooks,
    blobs,
    accessChanges,
    logged,
    engineErrors,
    async run(definition, call, input) {
      const output = await definition.execute(services, call, definition.input.parse(input))
      return definition.output.parse(output)
    },
    async close() {
      await noteWrittenTypes(primary.sql)
      await services.gps.stop()
      await services.audit.stop()
      await Promise.all([primary, timeseries, reads].map((connection) => connection.close()))
      await Promise.all(databases.map((database) => database.drop()))
    },
  }
}
