import type { GeofenceEventKind, GeofenceRules } from '@heimdall/contracts'
import type { PreparedShape } from '@heimdall/geo'

/** What a state remembers of the last crossing that was told, so that the next one waits; ms. */
interface Told {
  lastEventAt?: number
}

/** Where a device was, and when; ms. */
export interface Sighting {
  fixTime: number
  latitude: number
  longitude: number
}

/** A crossing that is not certain yet. */
interface Pending {
  /** The first fix beyond the edge. */
  first: Sighting
  /** How many there have been in a row. */
  fixes: number
}

/**
 * What a device is to a fence. Most are outside of most: `outside` with nothing to remember is not stored, and neither is
 * what is unknown, which the revision tells apart.
 */
export type FenceState = Told &
  (
    | { is: 'outside' }
    /** `from`: where it was last seen outside. */
    | ({ is: 'pending in'; from: Sighting | null } & Pending)
    | { is: 'inside'; since: number; hasDwelled: boolean }
    | ({ is: 'pending out'; since: number; hasDwelled: boolean } & Pending)
  )

/** What one device is to all fences. */
export interface FenceStates {
  /** The highest revision that it has been held against: what has a higher one is unknown to it. */
  revision: number
  states: Readonly<Record<string, FenceState>>
}

/** Of a device that no fence knows. */
export const unknownToAll: FenceStates = { revision: 0, states: {} }

/** All fences of one device, ready to be held against its fixes: those of its owner, and those of the platform. */
export interface PreparedFences<Fence extends PreparedFence = PreparedFence> {
  /** The highest of theirs. */
  revision: number
  layers: readonly FenceLayer<Fence>[]
}

/** Fences that many devices share. */
export interface FenceLayer<Fence extends PreparedFence = PreparedFence> {
  /** The highest of theirs. */
  revision: number
  fences: readonly Fence[]
  /** Of each fence the middle of its cap, as x, y and z, and its chord: side by side, because every fix reads all of them. */
  caps: Float64Array
  /** Where each fence stands among them, by its id. */
  indices: ReadonlyMap<string, number>
}

export interface PreparedFence {
  id: string
  revision: number
  rules: GeofenceRules
  shape: PreparedShape
  /** Beyond the edge, before the accuracy of the fix is taken off. */
  exitMarginM: number
}

/** What the evaluation needs of a fix: one that moves the device, later than the one before. */
export interface FencedFix extends Sighting {
  /** By its own clock, where that may be ahead: of those that are said to be of one moment, the order. */
  deviceTime?: number
  accuracyM: number | null
}

export interface FenceEvent {
  fenceId: string
  kind: GeofenceEventKind
  /** When it happened, in ms: the time of the first fix beyond the edge. */
  at: number
  /** When it became certain. */
  confirmedAt: number
  latitude: number
  longitude: number
  isPassing: boolean
}
