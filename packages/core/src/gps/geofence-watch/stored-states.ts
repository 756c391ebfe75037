import {
  type FenceState,
  type FenceStates,
  nextSettlingAt,
  type PreparedFences,
  unknownToAll,
} from './evaluate/index.ts'

/** What lies in the `fences` of a device. */
export type StoredStates = Readonly<Record<string, unknown>>

/** Only `storeStates` writes them, or nobody has yet. */
export function loadStates(stored: StoredStates): FenceStates {
  if (typeof stored.revision !== 'number') return unknownToAll
  return { revision: stored.revision, states: stored.states as Readonly<Record<string, FenceState>> }
}

/** `delayMs`: how long after its time the last fix came. `dueAt` is when something settles, by our clock. */
export function storeStates(states: FenceStates, fences: PreparedFences, delayMs: number): StoredStates {
  const settlesAt = nextSettlingAt(states, fences)
  return { ...states, ...(settlesAt === null ? {} : { dueAt: settlesAt + delayMs }) }
}
