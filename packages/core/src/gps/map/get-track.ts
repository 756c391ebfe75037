import { type BoundingBox, Track, TrackInput, trackPointLimit } from '@heimdall/contracts'
import { mercatorX, mercatorY, simplifyTrack, worldPx, zoomToShow } from '@heimdall/geo'
import { defineQuery } from '../../kernel/index.ts'
import { deviceOf } from '../devices/index.ts'
import { recordStaffViews } from '../views/index.ts'
import { readReach } from './read-reach.ts'
import { readTrack, type TrackRow } from './read-track.ts'

/** Pixels: the diagonal of the database's cells, and what is taken off afterwards, are together less than one. */
const cellPx = 0.5
const tolerancePx = 0.25
/** More than the wide side of any screen, so that a little closer is still exact. */
const screenPx = 4_096
/** What one answer may take to memory here, before it is made smaller. */
const rowLimit = 300_000

/** A track as exact as the screen shows it, however long it is. */
export const getTrack = defineQuery({
  name: 'maps.track',
  permission: 'self or location:read',
  input: TrackInput,
  output: Track,
  async run({ services, actor, input }) {
    const { userId } = await deviceOf(services, actor, input.deviceId, 'location:read')
    await recordStaffViews(services, actor, { kind: 'history', ownerIds: [userId] })
    const sql = services.gps.reads
    const zoom = input.zoom ?? zoomOf(await readReach(sql, input))
    let coarser = 1
    let rows: TrackRow[]
    do {
      const cellsAcross = (worldPx * 2 ** zoom) / (cellPx * coarser)
      rows = await readTrack(sql, input, cellsAcross, rowLimit + 1)
      if (rows.length <= rowLimit) break
      coarser *= 8
    } while (coarser < 2 ** 24)
    return thin(rows, zoom, coarser)
  },
})

const zoomOf = (reach: BoundingBox | null) => zoomToShow(reach ?? nowhere, screenPx)
const nowhere = { west: 0, south: 0, east: 0, north: 0 }

function thin(rows: readonly TrackRow[], zoom: number, coarser: number): Track {
  const pixels = worldPx * 2 ** zoom
  let east = 0
  let before: number | null = null
  const points = rows.map(({ time, latitude, longitude }) => {
    const x = mercatorX(longitude)
    // Ways across the antimeridian go on beyond it.
    if (before !== null) east = Math.round(before - x)
    before = x + east
    return { x: before * pixels, y: mercatorY(latitude) * pixels, t: time }
  })
  let tolerance = tolerancePx * coarser
  let kept = simplifyTrack(points, tolerance)
  while (kept.length > trackPointLimit) {
    tolerance *= 2
    kept = simplifyTrack(points, tolerance)
  }
  const left = kept.flatMap((index) => rows[index] ?? [])
  return {
    times: left.map(({ time }) => time),
    // A tenth of a metre.
    latitudes: left.map(({ latitude }) => round(latitude, 6)),
    longitudes: left.map(({ longitude }) => round(longitude, 6)),
    speedsKmh: left.map(({ speed }) => (speed === null ? null : round(speed, 1))),
    zoom,
    errorPx: round(cellPx * coarser * Math.SQRT2 + tolerance, 2),
  }
}

const round = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits
