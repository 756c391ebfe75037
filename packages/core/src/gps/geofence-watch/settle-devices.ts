import { begin, type Sql } from '@heimdall/db'
import { appendToFeed, lockStates, updateStates } from '../engine/index.ts'
import { recordedAt } from '../recorded-at.ts'
import { nameOf } from './create-fence-evaluator.ts'
import { settleFences } from './evaluate/index.ts'
import type { FenceMemory } from './fence-memory.ts'
import type { createFenceEventStore, FenceOutput } from './store-fence-events.ts'
import { loadStates, storeStates } from './stored-states.ts'

const pageSize = 200

export interface Settling {
  sql: Sql
  memory: FenceMemory
  store: ReturnType<typeof createFenceEventStore>
  /** ms */
  now(): number
}

/**
 * Makes certain what only time was needed for: a phone that has gone silent right behind the edge. Under the same locks and
 * in the same kind of transaction as the writer, which does it by itself when a fix comes first. True when there is more.
 */
export async function settleDevices(settling: Settling): Promise<{ settled: number; isMore: boolean }> {
  const { sql, memory, store, now } = settling
  const due = await sql<{ deviceId: string; userId: string }[]>`
    SELECT device_id AS "deviceId", user_id AS "userId" FROM gps_device_states
    WHERE fences ? 'dueAt' AND (fences ->> 'dueAt')::float8 <= ${now()} LIMIT ${pageSize}`
  if (due.length === 0) return { settled: 0, isMore: false }
  const known = await memory.of(new Set(due.map(({ userId }) => userId)))
  let settled = 0
  await begin(sql, async (tx) => {
    const outputs: FenceOutput[] = []
    const changed: Awaited<ReturnType<typeof lockStates>> = new Map()
    for (const state of (
      await lockStates(
        tx,
        due.map(({ deviceId }) => deviceId),
      )
    ).values()) {
      const fences = known.get(state.userId)
      if (!fences || !state.last) continue
      // By the clock of the device, as its fixes are.
      const delayMs = state.last.receivedAt - recordedAt(state.last)
      const { states, events } = settleFences(loadStates(state.fences), fences, now() - delayMs)
      changed.set(state.deviceId, { ...state, fences: storeStates(states, fences, delayMs) })
      const { deviceId, userId } = state
      outputs.push(
        ...events.map((event) => ({ event, deviceId, userId, geofenceName: nameOf(fences, event.fenceId) })),
      )
    }
    settled = outputs.length
    const entries = outputs.length > 0 ? await store(tx, outputs) : []
    await updateStates(tx, [...changed.values()], now())
    if (entries.length > 0) await appendToFeed(tx, entries, now())
  })
  return { settled, isMore: due.length === pageSize }
}
