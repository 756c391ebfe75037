import { createGroupCommit, QueueFull } from '@heimdall/audit'
import type { RefusalReason } from '@heimdall/contracts'
import { isTransient, type Sql } from '@heimdall/db'
import type { KnownDevice } from './device-memory.ts'
import type { Evaluator } from './evaluator.ts'
import type { FeedItem } from './feed-entry.ts'
import type { NewFix } from './new-fix.ts'
import { refusalOf } from './refusal-of.ts'
import { tidyFix } from './tidy-fix.ts'
import { createWeeks } from './weeks.ts'
import { within } from './within.ts'
import { writeGroup } from './write-group.ts'
import type { WriteRequest, Written } from './write-request.ts'

export interface PositionWriter {
  /**
   * Answers once what is accepted is durable. Fixes that can not be right are refused one by one. Rejects with
   * `PositionsUnavailable`, and then nothing was written, when the database is away or more waits than may.
   */
  write(device: KnownDevice, fixes: readonly NewFix[], battery?: number | null): Promise<WriteAnswer>
  /** The same of what a file tells: it corrects history alone, and never moves the device. */
  writeHistory(device: KnownDevice, fixes: readonly NewFix[]): Promise<WriteAnswer>
  /** Positions that wait for their commit. */
  readonly queued: number
  /** Positions that were accepted since the start. */
  readonly accepted: number
  /** Resolves when everything has been answered. */
  drain(): Promise<void>
}

export interface WriteAnswer extends Written {
  /** By their place among those that were given. */
  refused: { index: number; reason: RefusalReason }[]
}

export class PositionsUnavailable extends Error {
  override name = 'PositionsUnavailable'
}

export interface WriterOptions {
  sql: Sql
  evaluator: Evaluator<unknown, unknown> | null
  now(): Date
  /** Days after which positions are dropped; null: never. */
  retentionDays(): Promise<number | null>
  /** With what the feed tells of it. */
  onWritten(told: readonly FeedItem[]): void
}

const dayMs = 86_400_000
/** While one group commits, others are put together and written. They take turns in one thread and at one lock; each holds a connection. */
const lanes = 3
const maxGroupSize = 2_000
const maxQueued = 50_000

/** Positions of all devices, through as few commits as keep everybody waiting least. */
export function createWriter(options: WriterOptions): PositionWriter {
  const { sql, evaluator } = options
  const now = () => options.now().getTime()
  const weeks = createWeeks(sql)
  let accepted = 0
  const group = createGroupCommit<WriteRequest, Written>({
    lanes,
    maxGroupSize,
    maxQueuedSize: maxQueued,
    sizeOf: ({ fixes }) => Math.max(1, fixes.length),
    async write(requests) {
      for (const { fixes } of requests) await weeks.cover(fixes)
      const { written, told } = await writeGroup({ sql, evaluator, now }, requests)
      for (const one of written) accepted += one.accepted
      options.onWritten(told)
      return written
    },
  })

  async function write(
    device: KnownDevice,
    given: readonly NewFix[],
    batteryPercent: number | null,
    isHistory: boolean,
  ): Promise<WriteAnswer> {
    const receivedAt = now()
    const refused: WriteAnswer['refused'] = []
    const fixes: NewFix[] = []
    try {
      const days = await options.retentionDays()
      const oldest = days === null ? null : receivedAt - days * dayMs
      given.forEach((fix, index) => {
        const reason = refusalOf(fix, receivedAt, oldest)
        if (reason) refused.push({ index, reason })
        else fixes.push(tidyFix(fix))
      })
      const written = await group.submit({
        device,
        receivedAt,
        fixes,
        batteryPercent: within(batteryPercent, 0, 100),
        isHistory,
      })
      return { ...written, refused }
    } catch (error) {
      if (error instanceof QueueFull || isTransient(error))
        throw new PositionsUnavailable('Positions can not be written right now', { cause: error })
      throw error
    }
  }

  return {
    write: (device, fixes, battery = null) => write(device, fixes, battery, false),
    writeHistory: (device, fixes) => write(device, fixes, null, true),
    get queued() {
      return group.queued
    },
    get accepted() {
      return accepted
    },
    drain: () => group.drain(),
  }
}
