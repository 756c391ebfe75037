import type { GeofenceRules, GeofenceShape } from '@heimdall/contracts'
import { prepareShape } from '@heimdall/geo'
import type { PreparedFence, PreparedFences } from './fence-state.ts'

export interface FenceToPrepare {
  id: string
  revision: number
  shape: GeofenceShape
  rules: GeofenceRules
}

/** Takes some time for each shape; what comes of it is kept for all fixes. */
export function prepareFence({ id, revision, shape: given, rules }: FenceToPrepare): PreparedFence {
  const shape = prepareShape(given)
  const exitMarginM = Math.max(rules.exitMarginM, (rules.exitMarginPercent / 100) * shape.radiusM)
  return { id, revision, rules, shape, exitMarginM }
}

export const gatherFences = (fences: readonly PreparedFence[]): PreparedFences => ({
  fences,
  revision: fences.reduce((highest, { revision }) => Math.max(highest, revision), 0),
})
