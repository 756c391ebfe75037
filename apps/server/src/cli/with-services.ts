import { randomUUID } from 'node:crypto'
import { constants } from 'node:os'
import { type Call, ensureSystemAccess, type Services } from '@heimdall/core'
import { migrateCore } from '@heimdall/db'
import { attachEmbeddedPostgres } from '@heimdall/db/embedded'
import { pino } from 'pino'
import { createBlobStore } from '../adapters/blobs.ts'
import { createMailer } from '../adapters/mail.ts'
import type { Config } from '../config.ts'
import { prepareDataDir } from '../data-dir.ts'
import { loadMasterKeys } from '../master-key.ts'
import { onStopSignal } from '../on-stop-signal.ts'
import { createRuntime } from '../runtime.ts'

export interface CliDatabases {
  databaseUrl: string
  timeseriesUrl: string
  release(): Promise<void>
}

/** Beside a running server its databases are used; else ours is started for as long as the command takes. */
export async function attachDatabases(config: Config): Promise<CliDatabases> {
  const { databaseUrl, timescaleUrl, dataDir } = config
  if (databaseUrl !== null) {
    return { databaseUrl, timeseriesUrl: timescaleUrl ?? databaseUrl, release: async () => undefined }
  }
  await prepareDataDir(dataDir)
  const attaching = attachEmbeddedPostgres({ dataDir })
  // Killed in the middle, a command would leave its PostgreSQL running.
  const leaveSignals = onStopSignal(
    (signal) => {
      const end = () => process.exit(128 + constants.signals[signal])
      attaching.then(({ release }) => release()).then(end, end)
    },
    () => process.exit(1),
  )
  const attached = await attaching.catch((error: unknown) => {
    leaveSignals()
    throw error
  })
  return {
    databaseUrl: attached.url,
    timeseriesUrl: timescaleUrl ?? attached.url,
    release: () => attached.release().finally(leaveSignals),
  }
}

/** Runs a command's work as the system. Its audit events wait in the outbox for a server to relay them. */
export async function withServices<Result>(
  config: Config,
  work: (services: Services, call: Call) => Promise<Result>,
): Promise<Result> {
  const databases = await attachDatabases(config)
  try {
    await migrateCore(databases.databaseUrl)
    const masterKeys = await loadMasterKeys(config)
    const log = pino({ level: 'silent' })
    const runtime = await createRuntime({
      config,
      ...databases,
      masterKeys,
      geo: null,
      mailer: await createMailer(config),
      blobs: await createBlobStore(config),
      log,
    })
    try {
      await ensureSystemAccess(runtime.services)
      return await work(runtime.services, systemCall())
    } finally {
      await runtime.close()
    }
  } finally {
    await databases.release()
  }
}

const systemCall = (): Call => {
  const id = randomUUID()
  return {
    actor: { type: 'system', name: 'command line' },
    request: { id, correlationId: id, ipAddress: null, userAgent: null, sourceService: 'api', cookies: {} },
  }
}
