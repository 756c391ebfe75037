import { ensureSystemAccess, type Services } from '@heimdall/core'
import { createTestBlobs } from '@heimdall/core/testing'
import { pino } from 'pino'
import { createRuntime } from '../runtime.ts'
import { testMasterKey } from './master-key.ts'

/** Works on a database as the system, beside whatever server runs on it, and relays nothing for it. */
export async function seed<Result>(
  databaseUrl: string,
  work: (services: Services) => Promise<Result>,
): Promise<Result> {
  const runtime = await createRuntime({
    config: {
      ingestThreads: 0,
      witnesses: [],
      checkpointWebhookUrl: null,
      publicUrl: 'http://localhost:3000',
      redisUrl: null,
      sessionLifetime: { idleSeconds: 86_400, absoluteSeconds: 864_000 },
    },
    databaseUrl,
    timeseriesUrl: databaseUrl,
    masterKeys: [testMasterKey],
    geo: null,
    // Its workers never start.
    mailer: {
      kind: 'folder',
      ready: async () => undefined,
      send: async () => undefined,
      forget: async () => undefined,
    },
    blobs: createTestBlobs(),
    log: pino({ level: 'silent' }),
  })
  try {
    await ensureSystemAccess(runtime.services)
    return await work(runtime.services)
  } finally {
    await runtime.close()
  }
}
