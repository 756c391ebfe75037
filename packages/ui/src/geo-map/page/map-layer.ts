import type { MapShape } from '../shapes/shapes-layer.tsx'

/** Areas of one kind, which are shown and hidden together. */
export type MapLayer = {
  /** In the address while it is hidden. */
  id: string
  label: string
  shapes: readonly (MapShape & { name: string })[]
  dashed?: boolean | undefined
  /** What stands below its list, such as that there are more. */
  note?: string | undefined
}
