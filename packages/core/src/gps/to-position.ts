import type { Position, PositionFlag } from '@heimdall/contracts'
import { type Fix, fixFlags } from './fix.ts'

/** As the outside sees it: times as text, flags by name. */
export const toPosition = (fix: Omit<Fix, 'deviceId' | 'userId'>): Position => ({
  fixTime: new Date(fix.fixTime).toISOString(),
  receivedAt: new Date(fix.receivedAt).toISOString(),
  latitude: fix.latitude,
  longitude: fix.longitude,
  altitude: fix.altitudeM,
  speedKmh: fix.speedKmh,
  heading: fix.heading,
  accuracy: fix.accuracyM,
  battery: fix.batteryPercent,
  motion: fix.motion,
  flags: names.filter((name) => (fix.flags & fixFlags[name]) !== 0),
  attributes: fix.attributes,
})

// Object.keys loses the literal keys.
const names = Object.keys(fixFlags) as PositionFlag[]
