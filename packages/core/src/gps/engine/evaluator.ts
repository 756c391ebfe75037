import type { Sql } from '@heimdall/db'
import type { Fix } from '../fix.ts'
import type { FeedEntry } from './feed-entry.ts'

/** What an evaluator knows of a device, and what a fix has made happen. */
export interface Evaluated<Output> {
  /** The device's `fences` from now on. */
  states: Readonly<Record<string, unknown>>
  outputs: readonly Output[]
}

/**
 * What fixes mean beyond the place itself: geofences. Asked of fixes that move their device alone, by
 * whoever holds the lock of the device; what it puts out commits with the positions, so exactly once.
 */
export interface Evaluator<Config, Output> {
  /** From memory, before the transaction: what is needed to evaluate fixes of these accounts. */
  configOf(userIds: ReadonlySet<string>): Promise<Config>
  /** Pure. `previous` moved the device before; null: nothing has. */
  evaluate(
    states: Readonly<Record<string, unknown>>,
    fix: Fix,
    config: Config,
    previous: Fix | null,
  ): Evaluated<Output>
  /** Writes what was put out, in the writer's transaction, and answers what the feed tells of it. */
  store(tx: Sql, outputs: readonly Output[]): Promise<FeedEntry[]>
}
