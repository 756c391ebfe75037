import { defaultGeofenceRules, type GeofenceShape } from '@heimdall/contracts'
import {
  evaluateFences,
  type FencedFix,
  type FenceStates,
  gatherFences,
  prepareFence,
  unknownToAll,
} from '@heimdall/core'
import { destination, distanceM, type Point } from '@heimdall/geo'
import { median, perSecond, type Report, ratio } from './result.ts'

const fenceCount = 200
const fixesPerRound = 2_000
const rounds = 15
const berlin: Point = { latitude: 52.5163, longitude: 13.3777 }

/** Fixes against 200 fences of all kinds, in a town where some are always near, against 200 bare distances. */
export async function fences(): Promise<Report> {
  const centres = Array.from({ length: fenceCount }, (_, index) =>
    destination(berlin, index * 137.5, 200 + index * 90),
  )
  const prepared = gatherFences(
    centres.map((centre, index) =>
      prepareFence({
        id: crypto.randomUUID(),
        revision: 1,
        rules: defaultGeofenceRules,
        shape: shapeAt(centre, index),
      }),
    ),
  )
  const track = trackThrough(centres)
  const rates: number[] = []
  const references: number[] = []
  let events = 0
  for (let round = 0; round < rounds; round++) {
    let startedMs = performance.now()
    let states: FenceStates = unknownToAll
    let previous: FencedFix | null = null
    events = 0
    for (const fix of track) {
      const outcome = evaluateFences(states, previous, fix, prepared)
      states = outcome.states
      events += outcome.events.length
      previous = fix
    }
    rates.push((fixesPerRound / (performance.now() - startedMs)) * 1_000)
    startedMs = performance.now()
    let near = 0
    for (const fix of track) for (const centre of centres) if (distanceM(fix, centre) < 100) near++
    references.push((fixesPerRound / (performance.now() - startedMs)) * 1_000)
    if (near < 0) throw new Error('Measured for its time alone, and not to be left out')
  }
  const rate = median(rates)
  return [
    [`fixes against ${fenceCount} fences`, perSecond(rate)],
    ['evaluations of a fence', perSecond(rate * fenceCount)],
    ['a fix', `${(1_000_000 / rate).toFixed(1)} µs`],
    ['events on the way', String(events)],
    [`${fenceCount} bare haversine distances a fix`, perSecond(median(references))],
    ['ratio', ratio(rate / median(references))],
  ]
}

/** Circles, hexagons and roads. */
function shapeAt(center: Point, index: number): GeofenceShape {
  if (index % 3 === 0) return { type: 'circle', center, radiusM: 120 }
  const around = (radiusM: number) =>
    Array.from({ length: 6 }, (_, corner) => destination(center, corner * 60, radiusM))
  if (index % 3 === 1) return { type: 'polygon', rings: [around(150)] }
  return { type: 'corridor', line: around(300).slice(0, 4), widthM: 40 }
}

/** From fence to fence, a fix every 5 s. */
function trackThrough(centres: readonly Point[]): FencedFix[] {
  return Array.from({ length: fixesPerRound }, (_, index) => {
    const centre = centres[Math.floor(index / 20) % centres.length] ?? berlin
    const place = destination(centre, 90, (index % 20) * 25 - 250)
    return { ...place, fixTime: index * 5_000, accuracyM: 10 }
  })
}
