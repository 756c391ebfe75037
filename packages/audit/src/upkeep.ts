import type { Connection } from '@heimdall/db'
import { dropEventsBefore } from './retention/drop-events.ts'
import { createRollUp, type RolledUp } from './rollup/roll-up.ts'
import { createTakeActiveHour } from './rollup/take-active-hour.ts'
import { createTakeSeenDay } from './rollup/take-seen-day.ts'
import { createWorker, type Worker } from './worker.ts'

/** What the log needs to stay quick. Counting goes on by itself; whoever has the engine does the rest now and then. */
export interface Upkeep {
  /** Counts one run of what has been sealed. */
  rollUp(): Promise<RolledUp>
  /** Forgets one batch of answers to an Idempotency-Key of before a time; answers how many. */
  forgetKeysBefore(time: Date): Promise<number>
  /** Drops the weeks of events that lie wholly before a time; answers their names. */
  dropEventsBefore(time: Date): Promise<string[]>
  /** Makes the partitions that a span of time needs; nothing where there is TimescaleDB. */
  preparePartitions(from: Date, to: Date): Promise<void>
}

export interface UpkeepOptions {
  timeseries: Connection
  now(): Date
  onError(error: unknown): void
}

export interface UpkeepParts {
  tasks: Upkeep
  /** What goes on by itself, from the start of the engine to its end. */
  counting: Worker
  remembering: Worker
}

/** Short transactions: on a busy server an hour's keys are millions. */
export const keysAtOnce = 10_000

export function createUpkeep({ timeseries, now, onError }: UpkeepOptions): UpkeepParts {
  const { sql } = timeseries
  const rollUp = createRollUp(sql)
  const takeHour = createTakeActiveHour({ sql, now })
  const takeDay = createTakeSeenDay({ sql, now })
  const counting = createWorker({
    pollMs: 5_000,
    // Figures add what is not rolled up yet, so there is no hurry, and a longer run counts a minute's events at once.
    pauseMs: 3_000,
    onError,
    step: async () => (await rollUp()).isMore,
  })
  const remembering = createWorker({
    // An hour that has just ended is read event by event until then, as the one that has begun is.
    pollMs: 60_000,
    pauseMs: 200,
    onError,
    step: async () => (await takeHour()) || takeDay(),
  })
  return {
    counting,
    remembering,
    tasks: {
      rollUp,
      dropEventsBefore: (time) => dropEventsBefore(sql, time, rollUp),
      async forgetKeysBefore(time) {
        const deleted = await sql`
          DELETE FROM audit_idempotency_keys WHERE key_hash IN (
            SELECT key_hash FROM audit_idempotency_keys WHERE created_at < ${time.toISOString()}
            LIMIT ${keysAtOnce}
          )`
        return deleted.count
      },
      async preparePartitions(from, to) {
        for (const table of ['audit_events', 'gps_positions']) {
          await sql`
            SELECT ensure_weekly_partitions(${table}, ${from.toISOString()}::timestamptz, ${to.toISOString()}::timestamptz)`
        }
      },
    },
  }
}
