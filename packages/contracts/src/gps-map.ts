import { z } from 'zod'
import { Id, Timestamp } from './common.ts'
import { Geofence } from './gps-geofences.ts'
import { Latitude, Longitude } from './gps-positions.ts'

/** Own devices, or everybody's. */
export const MapScope = z.enum(['own', 'all']).describe('`all` needs location:read, for fences geofence:read')
export type MapScope = z.infer<typeof MapScope>

/** `west` may be greater than `east`: then it crosses the antimeridian. */
export const BoundingBox = z
  .object({ west: Longitude, south: Latitude, east: Longitude, north: Latitude })
  .refine(({ south, north }) => south <= north, { message: 'South lies below north', path: ['north'] })
export type BoundingBox = z.infer<typeof BoundingBox>

const dayMs = 86_400_000
/** Some trips last months; the database leaves out what no map can show. */
const trackSpanDays = 3_660
const span = { from: Timestamp, to: Timestamp }
const isSpan = (days: number) => ({
  check: ({ from, to }: { from: string; to: string }) => {
    const length = Date.parse(to) - Date.parse(from)
    return length > 0 && length <= days * dayMs
  },
  issue: {
    path: ['to'],
    message: `Choose a span of at most ${days} days that ends after it begins`,
    params: { name: 'bad_span' },
  },
})
/** As of map tiles, where each zoom doubles the world's 512 px. */
const zoom = z.number().int().min(0).max(22)

const trackSpan = isSpan(trackSpanDays)
export const TrackInput = z
  .object({
    deviceId: Id,
    ...span,
    zoom: zoom.optional().describe('Default: that at which a large screen shows all of it'),
    box: BoundingBox.optional().describe('Only what crosses it'),
  })
  .refine(trackSpan.check, trackSpan.issue)
export type TrackInput = z.infer<typeof TrackInput>
export const trackPointLimit = 10_000
/** A way as columns, each as long as the others, in the order of time. */
export const Track = z.object({
  /** ms */
  times: z.array(z.number()),
  latitudes: z.array(z.number()),
  longitudes: z.array(z.number()),
  speedsKmh: z.array(z.number().nullable()),
  zoom,
  /** How far it may be from where the device was, pixels at this zoom. Above 1 where too many points were needed. */
  errorPx: z.number(),
})
export type Track = z.infer<typeof Track>

export const heatSpanDays = 7
export const heatCellLimit = 8_000
const heatSpan = isSpan(heatSpanDays)
export const HeatInput = z
  .object({ scope: MapScope, deviceId: Id.optional(), ...span, zoom, box: BoundingBox })
  .refine(heatSpan.check, heatSpan.issue)
export type HeatInput = z.infer<typeof HeatInput>
/** Middles of cells, and how many fixes lie in each. */
export const Heat = z.object({
  latitudes: z.array(z.number()),
  longitudes: z.array(z.number()),
  counts: z.array(z.number()),
})
export type Heat = z.infer<typeof Heat>

export const drawnGeofenceLimit = 500
export const DrawnGeofencesInput = z.object({ scope: MapScope })
export const DrawnGeofences = z.object({
  geofences: z
    .array(
      Geofence.pick({ id: true, name: true, colour: true, shape: true }).extend({
        ownerName: z.string().nullable(),
      }),
    )
    .describe('Those that are on: the platform’s first, then what was changed last'),
  /** False: there are more than are drawn. */
  isComplete: z.boolean(),
})
export type DrawnGeofences = z.infer<typeof DrawnGeofences>

/** Squares of so many degrees hold the places of at least so many people; coarse ones come first. */
export const mapPlaceTiers = [
  { degrees: 360, population: 200_000 },
  { degrees: 10, population: 15_000 },
  { degrees: 2, population: 1_000 },
] as const
/** Places as columns, the largest first: what `GET /map/places/<tier>/<column>/<row>.json` answers. Written by us alone. */
export type MapPlaces = {
  names: string[]
  /** Where German has another name, by index. */
  german: Record<number, string>
  latitudes: number[]
  longitudes: number[]
  populations: number[]
  /** Indexes */
  capitals: number[]
}
