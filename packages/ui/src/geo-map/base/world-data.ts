import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon, Position } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import fineUrl from 'world-atlas/countries-10m.json?url'
import coarseUrl from 'world-atlas/countries-50m.json?url'
import { type Boxed, boxOf } from './boxed.ts'
import { inOnePiece, ringInOnePiece } from './in-one-piece.ts'

type Countries = Topology<{ countries: GeometryCollection<{ name: string }> }>

export type WorldData = {
  /** Rings of each piece of land, the outline first. */
  land: readonly Boxed<Position[][]>[]
  borders: readonly Boxed<Position[]>[]
  labels: FeatureCollection<Point, { name: string; fromZoom: number }>
}

/** Where a continent fills the map, the coarse file's coasts are as good as the fine one's, at a fifth of its size. */
export const fineFromZoom = 5

/** Countries and borders of Natural Earth, from files that come with the app: no other host is asked. */
export async function loadWorld(
  detail: 'coarse' | 'fine',
  locale: string,
  signal: AbortSignal,
): Promise<WorldData> {
  const response = await fetch(detail === 'coarse' ? coarseUrl : fineUrl, { signal })
  if (!response.ok) throw new Error(`The base map could not be loaded: ${response.status}`)
  // Files of our own build, in the shape that world-atlas documents.
  const world = (await response.json()) as Countries
  const { countries } = world.objects
  const { features } = feature(world, countries) as FeatureCollection<
    Polygon | MultiPolygon,
    { name: string }
  >
  for (const { geometry } of features) {
    if (geometry.type === 'Polygon') geometry.coordinates = geometry.coordinates.map(ringInOnePiece)
    else geometry.coordinates = geometry.coordinates.map((rings) => rings.map(ringInOnePiece))
  }
  const land = features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
  )
  const borders = mesh(world, countries, (one, other) => one !== other)
  return {
    land: land.map((rings) => ({ shape: rings, box: boxOf(rings[0] ?? []) })),
    borders: borders.coordinates.map(inOnePiece).map((line) => ({ shape: line, box: boxOf(line) })),
    labels: labelsOf(features, locale),
  }
}
function labelsOf(
  countries: readonly Feature<Polygon | MultiPolygon, { name: string }>[],
  locale: string,
): WorldData['labels'] {
  const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' })
  const features = countries.map((country): Feature<Point, { name: string; fromZoom: number }> => {
    const { place, size } = middleOf(country.geometry)
    const code = codeOf(country.id)
    return {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: place },
      properties: {
        name: (code && names.of(code)) ?? country.properties.name,
        // From where on the country is wide enough for its name, about.
        fromZoom: Math.max(1, Math.min(7, 5 - Math.log2(Math.sqrt(size)))),
      },
    }
  })
  return { type: 'FeatureCollection', features }
}

/** ISO's three digits to its two letters, as the runtime knows them. */
function codeOf(id: string | number | undefined): string | null {
  if (id === undefined) return null
  const [tag = ''] = Intl.getCanonicalLocales(`und-${String(id).padStart(3, '0')}`)
  return /^und-([A-Z]{2})$/.exec(tag)?.[1] ?? null
}

/** Centre of gravity of the largest part, and that part's size in square degrees. */
function middleOf(shape: Polygon | MultiPolygon): { place: Position; size: number } {
  const rings = shape.type === 'Polygon' ? [shape.coordinates[0]] : shape.coordinates.map(([outer]) => outer)
  let best = { place: [0, 0] as Position, size: 0 }
  for (const ring of rings) {
    let [double, x, y] = [0, 0, 0]
    for (let at = 0; ring && at + 1 < ring.length; at += 1) {
      const [x0 = 0, y0 = 0] = ring[at] ?? []
      const [x1 = 0, y1 = 0] = ring[at + 1] ?? []
      const cross = x0 * y1 - x1 * y0
      double += cross
      x += (x0 + x1) * cross
      y += (y0 + y1) * cross
    }
    const size = Math.abs(double / 2)
    if (size > best.size) best = { place: [x / (3 * double), y / (3 * double)], size }
  }
  return best
}
