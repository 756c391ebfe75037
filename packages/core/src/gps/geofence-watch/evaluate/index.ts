export { evaluateFences, type FencesOutcome } from './evaluate-fences.ts'
export {
  type FencedFix,
  type FenceEvent,
  type FenceLayer,
  type FenceState,
  type FenceStates,
  type PreparedFence,
  type PreparedFences,
  type Sighting,
  unknownToAll,
} from './fence-state.ts'
export { type FenceToPrepare, gatherFences, layerOf, prepareFence, stackFences } from './prepare-fences.ts'
export { nextSettlingAt, settleFences } from './settle-fences.ts'
