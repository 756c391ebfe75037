import type { Vector } from '@heimdall/geo'
import type { FenceLayer, FenceStates, PreparedFence } from './fence-state.ts'

const perCap = 4

/**
 * The fences of a layer that a fix may mean something to, in their order: those that the device has not met, those that remember
 * something of it, and those that it may be inside of or have crossed on its way.
 */
export function concernedFences(
  layer: FenceLayer,
  before: FenceStates,
  place: Vector,
  stepLength: number,
): readonly PreparedFence[] {
  const { revision, fences, indices } = layer
  const near = nearFences(layer, place, stepLength)
  // Only right after a fence was drawn or changed.
  if (revision > before.revision) {
    const found = new Set(near)
    return fences.filter(
      (fence, index) =>
        fence.revision > before.revision || before.states[fence.id] !== undefined || found.has(index),
    )
  }
  const remembered = Object.keys(before.states).flatMap((id) => indices.get(id) ?? [])
  const found = remembered.length === 0 ? near : [...new Set([...near, ...remembered])].sort((a, b) => a - b)
  return found.flatMap((index) => fences[index] ?? [])
}

/** Neither inside nor crossed on the way: a few multiplications tell it of nearly every fence. */
function nearFences({ fences, caps }: FenceLayer, { x, y, z }: Vector, stepLength: number): number[] {
  const near: number[] = []
  for (let index = 0; index < fences.length; index++) {
    const at = index * perCap
    const dx = (caps[at] ?? 0) - x
    const dy = (caps[at + 1] ?? 0) - y
    const dz = (caps[at + 2] ?? 0) - z
    const reach = (caps[at + 3] ?? 0) + stepLength
    if (dx * dx + dy * dy + dz * dz <= reach * reach) near.push(index)
  }
  return near
}
