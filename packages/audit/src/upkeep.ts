import type { Connection } from '@heimdall/db'
import { dropEventsBefore } from './retention/drop-events.ts'
import { createRollUp } from './rollup/roll-up.ts'
import { createWorker, type Worker } from './worker.ts'

export interface UpkeepOptions {
  timeseries: Connection
  now(): Date
  /** Days after which events are dropped, a week at a time; null: never. */
  retentionDays: number | null
  onError(part: 'rollup' | 'sweep', error: unknown): void
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** How long the answer to an Idempotency-Key is kept. */
const keysKeptMs = dayMs

/** What the log needs to stay quick: rolls up what has been sealed, and drops what has had its time. */
export function createUpkeep({ timeseries, now, retentionDays, onError }: UpkeepOptions): Worker {
  const rollUp = createRollUp(timeseries.sql)
  const worker = createWorker({
    pollMs: 5_000,
    // Figures add what is not rolled up yet, so there is no hurry, and a longer run counts a minute's events at once.
    pauseMs: 3_000,
    onError: (error) => onError('rollup', error),
    step: async () => (await rollUp()).isMore,
  })
  const before = (ageMs: number) => new Date(now().getTime() - ageMs)

  async function sweep() {
    const tasks = [
      () => forgetKeysBefore(timeseries, before(keysKeptMs)),
      async () => {
        if (retentionDays === null) return
        await dropEventsBefore(timeseries.sql, before(retentionDays * dayMs), rollUp)
      },
    ]
    for (const task of tasks) {
      try {
        await task()
      } catch (error) {
        onError('sweep', error)
      }
    }
  }
  let sweeping: NodeJS.Timeout | undefined
  let underWay: Promise<void> = Promise.resolve()

  return {
    wake: worker.wake,
    start() {
      if (sweeping) return
      sweeping = setInterval(() => {
        underWay = sweep()
      }, hourMs)
      sweeping.unref()
      underWay = sweep()
      worker.start()
    },
    async stop() {
      clearInterval(sweeping)
      await Promise.all([underWay, worker.stop()])
    },
  }
}

/** Some thousands at a time: on a busy server an hour's keys are millions. */
const keysPerStatement = 10_000

async function forgetKeysBefore({ sql }: Connection, time: Date): Promise<void> {
  for (let count = keysPerStatement; count === keysPerStatement; ) {
    const deleted = await sql`
      DELETE FROM audit_idempotency_keys WHERE key_hash IN (
        SELECT key_hash FROM audit_idempotency_keys WHERE created_at < ${time.toISOString()}
        LIMIT ${keysPerStatement}
      )`
    count = deleted.count
  }
}
