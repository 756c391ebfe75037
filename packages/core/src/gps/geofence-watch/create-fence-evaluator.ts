import type { Evaluator } from '../engine/index.ts'
import { evaluateFences } from './evaluate/index.ts'
import type { FenceMemory, KnownFences } from './fence-memory.ts'
import type { FenceOutput } from './store-fence-events.ts'
import { loadStates, storeStates } from './stored-states.ts'
import { toFenced } from './to-fenced.ts'

export type FenceConfig = ReadonlyMap<string, KnownFences>

/** What the writer of positions asks of geofences. */
export const createFenceEvaluator = (
  memory: FenceMemory,
  store: Evaluator<FenceConfig, FenceOutput>['store'],
): Evaluator<FenceConfig, FenceOutput> => ({
  configOf: (userIds) => memory.of(userIds),
  evaluate(stored, fix, config, previous) {
    const fences = config.get(fix.userId)
    if (!fences) return { states: stored, outputs: [] }
    const before = loadStates(stored)
    const fenced = toFenced(fix)
    const { states, events } = evaluateFences(before, previous && toFenced(previous), fenced, fences)
    if (states === before) return { states: stored, outputs: [] }
    return {
      states: storeStates(states, fences, fix.receivedAt - fenced.fixTime),
      outputs: events.map((event) => ({
        event,
        geofenceName: nameOf(fences, event.fenceId),
        deviceId: fix.deviceId,
        userId: fix.userId,
      })),
    }
  },
  store,
})

export function nameOf({ layers }: KnownFences, fenceId: string): string {
  for (const { fences, indices } of layers) {
    const index = indices.get(fenceId)
    if (index !== undefined) return fences[index]?.name ?? ''
  }
  return ''
}
