import { ensureSystemAccess, issueSetUpToken } from '@heimdall/core'
import { migrateCore } from '@heimdall/db'
import { createBlobStore } from './adapters/blobs.ts'
import { openConfiguredGeo } from './adapters/geo.ts'
import { createMailer } from './adapters/mail.ts'
import { listenToNotices } from './adapters/notices.ts'
import { createVirusScanner } from './adapters/virus-scanner.ts'
import { buildApp } from './app.ts'
import { type Config, readConfig } from './config.ts'
import { type Databases, openDatabases } from './databases.ts'
import { createLogger } from './logger.ts'
import { loadMasterKeys } from './master-key.ts'
import { onStopSignal } from './on-stop-signal.ts'
import { openTimeseries } from './open-timeseries.ts'
import { releaseMemoryOfStart } from './release-memory.ts'
import { createRuntime, type Runtime } from './runtime.ts'
import { explainListenError, explainStartError } from './start-errors.ts'

/** Starts Heimdall; the answer stops it again. */
async function start(config: Config): Promise<() => Promise<void>> {
  const log = createLogger(config.log)
  const stops: (() => Promise<void>)[] = []
  const stopAll = async () => {
    const failures: unknown[] = []
    // One that fails must not keep the others from stopping: the database would go on running.
    for (const stop of stops.reverse()) await stop().catch((error: unknown) => failures.push(error))
    if (failures.length > 0) throw failures[0]
  }
  try {
    const opening = openConfiguredGeo(config)
    // Looked at below: until the databases are open there is nothing that could be stopped again.
    opening.catch(() => undefined)
    const databases = await openDatabases(config, (message) => log.info(message))
    stops.push(databases.stop)
    const geo = await opening
    await migrateCore(databases.databaseUrl)
    const masterKeys = await loadMasterKeys(config)
    const runtime = await createRuntime({
      config,
      ...databases,
      masterKeys,
      geo,
      mailer: await createMailer(config),
      blobs: await createBlobStore(config, {
        onSweepFailed: (error) => log.warn({ err: error }, 'What uploads to S3 have left can not be aborted'),
      }),
      virusScanner: createVirusScanner(config),
      log,
    })
    stops.push(runtime.close)
    await ensureSystemAccess(runtime.services)
    await openTimeseries({ url: databases.timeseriesUrl, services: runtime.services, log })
    const notices = listenToNotices(databases.databaseUrl, {
      onOutboxFilled: () => runtime.services.audit.outboxFilled(),
      onAccessChange: (change) => runtime.services.onAccessChange(change),
      onWork: () => runtime.workers.wake(),
      onError: (error) => log.warn({ err: error }, 'Notices of other processes are not heard'),
    })
    stops.push(notices.close)
    runtime.workers.start()
    const app = await buildApp(config, runtime, log)
    stops.push(() => app.close())
    await app.listen({ port: config.port, host: config.host }).catch((error: unknown) => {
      throw explainListenError(error)
    })
    await greet(config, databases, runtime)
    releaseMemoryOfStart()
    return stopAll
  } catch (error) {
    await stopAll()
    throw error
  }
}

/** What a person wants to know now. The set-up link goes to the terminal only, never into the log. */
async function greet(config: Config, databases: Databases, { services }: Runtime): Promise<void> {
  const { publicUrl } = config
  await databases.announce(publicUrl)
  const token = await issueSetUpToken(services)
  const lines = [
    '',
    `  Heimdall ${services.version} watches.`,
    '',
    `  ID app      ${publicUrl}/`,
    `  Admin app   ${publicUrl}/admin`,
    `  API         ${publicUrl}/docs`,
    ...(token === null
      ? []
      : [
          '',
          '  Nobody administers this Heimdall yet. This link works once:',
          `  ${publicUrl}/setup#${token}`,
        ]),
    '',
  ]
  console.log(lines.join('\n'))
}

async function main(): Promise<void> {
  const starting = readAndStart()
  onStopSignal(
    () =>
      starting
        .then((stop) => stop())
        .then(
          () => process.exit(0),
          (error: unknown) => fail(`Heimdall did not stop cleanly: ${explainStartError(error)}`),
        ),
    () => fail('Heimdall was told to stop again, and did not wait for its end.'),
  )
  await starting.catch((error: unknown) => fail(`Heimdall cannot start: ${explainStartError(error)}`))
}

const readAndStart = async () => start(readConfig(process.env, process.stdout.isTTY))

function fail(message: string): void {
  console.error(message)
  process.exit(1)
}

await main()
