import type { WatchedPosition } from '@heimdall/contracts'
import { distanceM } from '@heimdall/geo'
import type { ShownPosition } from '../visible/index.ts'

type Visible = { position: ShownPosition; track: readonly (readonly ShownPosition[])[] } | null

interface Trip {
  distanceM: number
  movingMs: number
  topSpeedKmh: number | null
}

/** What an audience has been shown of a device; every figure is made of that alone. */
export interface ShownDevice {
  /** `otherwise`: it came, went, or went further than one step. */
  take(visible: Visible): 'nothing' | 'moved' | 'otherwise'
  position(): ShownPosition | null
  all(): { position: WatchedPosition; track: WatchedPosition[][]; trip: Trip } | null
  lastMove(): { position: WatchedPosition; joined: boolean; trip: Trip } | null
}

/** How far back its way is drawn. */
const trackMs = 30 * 60_000
const mostPoints = 1_000
/** Whoever was away for so long is on another trip. */
const tripGapMs = 3_600_000
const standingKmh = 1.5

export function createShownDevice(): ShownDevice {
  let position: ShownPosition | null = null
  let segments: ShownPosition[][] = []
  let joined = false
  let lastAt = Number.NEGATIVE_INFINITY
  let trip: Trip = { distanceM: 0, movingMs: 0, topSpeedKmh: null }

  function step(to: ShownPosition, from: ShownPosition | null): void {
    if (to.at - lastAt > tripGapMs) trip = { distanceM: 0, movingMs: 0, topSpeedKmh: null }
    const segment = segments.at(-1)
    joined = from !== null && segment?.at(-1)?.at === from.at
    if (joined && segment && from) {
      const way = wayBetween(from, to)
      const isMoving = way.kmh > standingKmh
      trip = {
        distanceM: trip.distanceM + (isMoving ? way.metres : 0),
        movingMs: trip.movingMs + (isMoving ? way.ms : 0),
        topSpeedKmh: trip.topSpeedKmh,
      }
      segment.push(to)
    } else segments.push([to])
    if (to.speedKmh !== null) {
      trip = { ...trip, topSpeedKmh: Math.max(trip.topSpeedKmh ?? 0, to.speedKmh) }
    }
    lastAt = to.at
  }

  function trim(): void {
    let points = segments.reduce((sum, segment) => sum + segment.length, 0)
    for (const segment of segments) {
      while (segment.length > 1 && (points > mostPoints || (segment[0]?.at ?? 0) < lastAt - trackMs)) {
        segment.shift()
        points--
      }
    }
    segments = segments.filter((segment) => (segment.at(-1)?.at ?? 0) >= lastAt - trackMs)
  }

  return {
    take(visible) {
      if (visible === null) {
        if (position === null) return 'nothing'
        position = null
        segments = []
        return 'otherwise'
      }
      const before = position
      if (before !== null && visible.position.at <= before.at) return 'nothing'
      let steps = 0
      for (const segment of visible.track) {
        let from: ShownPosition | null = null
        for (const to of segment) {
          if (to.at > lastAt || (before === null && segments.length === 0)) {
            step(to, from)
            steps++
          }
          from = to
        }
      }
      if (visible.track.length === 0) joined = false
      position = visible.position
      trim()
      return before === null || steps > 1 ? 'otherwise' : 'moved'
    },
    position: () => position,
    all: () =>
      position && {
        position: told(position),
        track: segments.map((segment) => segment.map(told)),
        trip: rounded(trip),
      },
    lastMove: () => position && { position: told(position), joined, trip: rounded(trip) },
  }
}

function wayBetween(from: ShownPosition, to: ShownPosition) {
  const ms = to.at - from.at
  const known =
    from.latitude !== null && from.longitude !== null && to.latitude !== null && to.longitude !== null
  const metres = known
    ? distanceM(
        { latitude: from.latitude ?? 0, longitude: from.longitude ?? 0 },
        { latitude: to.latitude ?? 0, longitude: to.longitude ?? 0 },
      )
    : 0
  return { ms, metres, kmh: ms > 0 ? (metres / ms) * 3_600 : 0 }
}

const told = ({ receivedAt: _, ...position }: ShownPosition): WatchedPosition => position
const rounded = (trip: Trip): Trip => ({ ...trip, distanceM: Math.round(trip.distanceM) })
