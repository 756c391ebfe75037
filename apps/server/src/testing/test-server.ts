import { Writable } from 'node:stream'
import type { GeoReader } from '@heimdall/audit'
import {
  type BlobStore,
  ensureSystemAccess,
  type Mailer,
  type Services,
  type VirusScanner,
} from '@heimdall/core'
import { createTestBlobs, noteWrittenTypes } from '@heimdall/core/testing'
import { createTestDatabase } from '@heimdall/db/testing'
import type { FastifyInstance } from 'fastify'
import { listenToNotices } from '../adapters/notices.ts'
import { type AppConfig, buildApp } from '../app.ts'
import { createLogger } from '../logger.ts'
import { createRuntime, type Runtime } from '../runtime.ts'
import { testMasterKey } from './master-key.ts'
import { type KeyOptions, makeKey, makeUser, signIn, type TestKey, type TestUser } from './people.ts'

export interface TestServerOptions extends Partial<AppConfig> {
  /** Default: a database of its own, dropped at the end. */
  databaseUrl?: string
  /** Default: the primary database. */
  timeseriesUrl?: string
  redisUrl?: string
  geo?: GeoReader
  /** Default: one that keeps nothing and sends nothing. */
  mailer?: Mailer
  /** Default: one that lies in memory. */
  blobs?: BlobStore
  /** Default: none. */
  virusScanner?: VirusScanner
  /** Default: none but public ones. */
  webhookAllowedNetworks?: string[]
  /** Whether it hears what other processes commit, as a real one does. Default: yes. */
  hearsOthers?: boolean
}

/** The server in this process: real HTTP on a free port, real PostgreSQL. */
export interface TestServer {
  url: string
  databaseUrl: string
  app: FastifyInstance
  runtime: Runtime
  services: Services
  /** Everything that was logged, one JSON object a line. */
  log(): string
  createUser(role?: Parameters<typeof makeUser>[1]): Promise<TestUser>
  createKey(permissions: readonly string[], options?: KeyOptions): Promise<TestKey>
  signIn(user: TestUser): Promise<string>
  close(): Promise<void>
}

/** As serve.ts, without the embedded PostgreSQL. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const {
    databaseUrl: given,
    timeseriesUrl,
    redisUrl,
    geo,
    mailer,
    blobs,
    virusScanner,
    hearsOthers = true,
    webhookAllowedNetworks = [],
    ...appOptions
  } = options
  const stops: (() => Promise<void>)[] = []
  const lines: string[] = []
  const log = createLogger({ level: 'debug', pretty: false }, collect(lines))
  let databaseUrl = given
  if (databaseUrl === undefined) {
    const database = await createTestDatabase()
    databaseUrl = database.url
    stops.push(database.drop)
  }
  const runtime = await createRuntime({
    config: {
      ingestThreads: 1,
      witnesses: [],
      checkpointWebhookUrl: null,
      webhookAllowedNetworks,
      publicUrl: appOptions.publicUrl ?? 'http://localhost:3000',
      redisUrl: redisUrl ?? null,
      sessionLifetime: { idleSeconds: 86_400, absoluteSeconds: 864_000 },
    },
    databaseUrl,
    timeseriesUrl: timeseriesUrl ?? databaseUrl,
    masterKeys: [testMasterKey],
    geo: geo ?? null,
    mailer: mailer ?? noMailer,
    blobs: blobs ?? createTestBlobs(),
    virusScanner: virusScanner ?? null,
    log,
  })
  stops.push(runtime.close)
  const { services } = runtime
  await ensureSystemAccess(services)
  services.audit.start()
  runtime.workers.start()
  if (hearsOthers) {
    const notices = listenToNotices(databaseUrl, {
      onOutboxFilled: () => services.audit.outboxFilled(),
      onAccessChange: (change) => services.onAccessChange(change),
      onWork: () => runtime.workers.wake(),
      onError: (error) => log.warn({ err: error }, 'Notices of other processes are not heard'),
    })
    stops.push(notices.close)
  }
  const config = {
    publicUrl: 'http://localhost:3000',
    trustProxy: false,
    metricsToken: null,
    apiOnly: false,
    requestsPerMinute: null,
    mapTiles: null,
    ...appOptions,
  }
  const app = await buildApp(config, runtime, log)
  stops.push(() => app.close())
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  const server = { url }
  return {
    url,
    databaseUrl,
    app,
    runtime,
    services,
    log: () => lines.join(''),
    createUser: (role) => makeUser(services, role),
    createKey: (permissions, keyOptions) => makeKey(services, permissions, keyOptions),
    signIn: (user) => signIn(server, user),
    async close() {
      // One that is not ours may be away, as somebody tests.
      if (given === undefined) await noteWrittenTypes(services.primary.sql)
      for (const stop of stops.reverse()) await stop()
    },
  }
}

const noMailer: Mailer = {
  kind: 'folder',
  ready: async () => undefined,
  send: async () => undefined,
  forget: async () => undefined,
}

const collect = (lines: string[]) =>
  new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk))
      done()
    },
  })
