import type { GeofenceRules, GeofenceShape } from '@heimdall/contracts'
import { prepareShape } from '@heimdall/geo'
import type { FenceLayer, PreparedFence, PreparedFences } from './fence-state.ts'

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

export const layerOf = <Fence extends PreparedFence>(fences: readonly Fence[]): FenceLayer<Fence> => ({
  fences,
  revision: highestOf(fences),
  caps: Float64Array.from(
    fences.flatMap(({ shape: { cap } }) => [cap.centre.x, cap.centre.y, cap.centre.z, cap.chord]),
  ),
  indices: new Map(fences.map(({ id }, index) => [id, index])),
})

export const stackFences = <Fence extends PreparedFence>(
  ...layers: readonly FenceLayer<Fence>[]
): PreparedFences<Fence> => ({ layers, revision: highestOf(layers) })

export const gatherFences = (fences: readonly PreparedFence[]): PreparedFences => stackFences(layerOf(fences))

const highestOf = (all: readonly { revision: number }[]) =>
  all.reduce((highest, { revision }) => Math.max(highest, revision), 0)
