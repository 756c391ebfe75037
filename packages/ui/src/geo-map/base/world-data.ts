import type { Feature, FeatureCollection, Point, Polygon, Position } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, MultiPolygon as Parts, Topology } from 'topojson-specification'
import fineUrl from 'world-atlas/countries-10m.json?url'
import coarseUrl from 'world-atlas/countries-50m.json?url'
import type { Bounds } from '../map-view.ts'
import { arcBoxes } from './arc-boxes.ts'
import { type Boxed, boxOf, meets, unite } from './boxed.ts'
import { inOnePiece, ringInOnePiece } from './in-one-piece.ts'

export type Countries = Topology<{ countries: GeometryCollection<{ name: string }> }>
/** What is drawn of a part of the world, and whatever of it reaches beyond. */
export type World = {
  /** Rings of each piece of land, the outline first. */
  land: (around: Bounds) => Position[][][]
  borders: (around: Bounds) => Position[][]
  labels: (around: Bounds, locale: string) => FeatureCollection<Point, { name: string; fromZoom: number }>
}

/** Where a continent fills the map, the coarse file's coasts are as good as the fine one's, at a fifth of its size. */
export const fineFromZoom = 5

/** Countries and borders of Natural Earth, from files that come with the app: no other host is asked. */
export function loadWorld(detail: Detail): Promise<World> {
  const known = worlds.get(detail)
  if (known) return known
  const loading = readWorld(detail)
  worlds.set(detail, loading)
  // The next one asks again.
  loading.catch(() => worlds.delete(detail))
  return loading
}

/** Has the file sent and does not read it yet: that takes a quarter of a second of the page's thread. */
export function askForWorld(detail: Detail): void {
  // What fails here fails again where it is read.
  if (!worlds.has(detail)) void fileOf(detail).catch(() => undefined)
}

type Detail = 'coarse' | 'fine'
const urls: Record<Detail, string> = { coarse: coarseUrl, fine: fineUrl }
const files = new Map<Detail, Promise<Response>>()
/** Read once a page: the next map has them at once. */
const worlds = new Map<Detail, Promise<World>>()

function fileOf(detail: Detail): Promise<Response> {
  const file = files.get(detail) ?? fetch(urls[detail])
  files.set(detail, file)
  return file
}

async function readWorld(detail: Detail): Promise<World> {
  try {
    const response = await fileOf(detail)
    if (!response.ok) throw new Error(`The base map could not be loaded: ${response.status}`)
    // Files of our own build, in the shape that world-atlas documents.
    return worldOf((await response.json()) as Countries)
  } finally {
    files.delete(detail)
  }
}

type Country = { id: string | number | undefined; name: string; parts: readonly Boxed<number[][]>[] }

/** Only what is looked at is unpacked: the whole fine world takes a second of the page's thread. */
export function worldOf(world: Countries): World {
  const boxes = arcBoxes(world)
  const unpack = (arcs: number[][]): Position[][] =>
    // A polygon of the file is one of GeoJSON.
    (feature(world, { type: 'Polygon', arcs }) as Feature<Polygon>).geometry.coordinates.map(ringInOnePiece)
  const boxed = (arcs: number[][]): Boxed<number[][]> => {
    const box = unite((arcs[0] ?? []).map((at) => boxes[at < 0 ? ~at : at]))
    // Across the antimeridian, or around the pole: only the ring in one piece tells how far it reaches.
    return { shape: arcs, box: box[2] - box[0] < 180 ? box : boxOf(unpack(arcs)[0] ?? []) }
  }
  const countries = world.objects.countries.geometries.flatMap((country): Country[] => {
    const { id, properties } = country
    if (country.type !== 'Polygon' && country.type !== 'MultiPolygon') return []
    const parts = country.type === 'Polygon' ? [country.arcs] : country.arcs
    return [{ id, name: properties && 'name' in properties ? properties.name : '', parts: parts.map(boxed) }]
  })
  const partsIn = (around: Bounds) =>
    countries.flatMap((country) => {
      const parts = country.parts.filter(({ box }) => meets(around, box))
      return parts.length === 0 ? [] : [{ ...country, parts: parts.map(({ shape }) => shape) }]
    })
  return {
    land: (around) => partsIn(around).flatMap(({ parts }) => parts.map(unpack)),
    borders(around) {
      const geometries = partsIn(around).map(({ parts }): Parts => ({ type: 'MultiPolygon', arcs: parts }))
      const lines = mesh(world, { type: 'GeometryCollection', geometries }, (one, other) => one !== other)
      return lines.coordinates.map(inOnePiece).filter((line) => meets(around, boxOf(line)))
    },
    labels: (around, locale) => ({
      type: 'FeatureCollection',
      features: labelsOf(
        countries.filter(({ parts }) => parts.some(({ box }) => meets(around, box))),
        unpack,
        locale,
      ),
    }),
  }
}

function labelsOf(
  countries: readonly Country[],
  unpack: (arcs: number[][]) => Position[][],
  locale: string,
): Feature<Point, { name: string; fromZoom: number }>[] {
  const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' })
  return countries.map(({ id, name, parts }) => {
    const { place, size } = middleOf(parts.map(({ shape }) => unpack(shape)[0] ?? []))
    const code = codeOf(id)
    return {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: place },
      properties: {
        name: (code && names.of(code)) ?? name,
        // From where on the country is wide enough for its name, about.
        fromZoom: Math.max(1, Math.min(7, 5 - Math.log2(Math.sqrt(size)))),
      },
    }
  })
}

/** ISO's three digits to its two letters, as the runtime knows them. */
function codeOf(id: string | number | undefined): string | null {
  if (id === undefined) return null
  const [tag = ''] = Intl.getCanonicalLocales(`und-${String(id).padStart(3, '0')}`)
  return /^und-([A-Z]{2})$/.exec(tag)?.[1] ?? null
}

/** Centre of gravity of the largest part, and that part's size in square degrees. */
function middleOf(rings: readonly Position[][]): { place: Position; size: number } {
  let best = { place: [0, 0] as Position, size: 0 }
  for (const ring of rings) {
    let [double, x, y] = [0, 0, 0]
    for (let at = 0; at + 1 < ring.length; at += 1) {
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
