import type { Feature, LineString } from 'geojson'
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl'
import { namesLayer } from '../base/base-style.ts'
import { inOnePiece } from '../base/in-one-piece.ts'
import type { MapColours } from '../base/map-colours.ts'
import type { LiveStore } from './live-store.ts'
import { screenOf } from './screen-of.ts'

const id = 'live-tails'
const everyMs = 1_000
/** Where there are more in sight, lines would cover each other: then only the selected device draws one. */
const most = 250

/** The last ways of devices, redrawn once a second. Returns what takes them away. */
export function showTails(
  map: MapLibre,
  store: LiveStore,
  now: () => { selected: string | null; colours: MapColours },
): () => void {
  map.addSource(id, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } })
  map.addLayer(
    {
      id,
      type: 'line',
      source: id,
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': now().colours.accent,
        'line-width': ['case', ['get', 'selected'], 3.5, 2],
        'line-opacity': ['case', ['get', 'selected'], 0.9, 0.45],
      },
    },
    namesLayer,
  )
  let drawn = ''

  function draw(): void {
    const { selected, colours } = now()
    map.setPaintProperty(id, 'line-color', colours.accent)
    const screen = screenOf(map)
    const [inSight, chosen]: [number[], number[]] = [[], []]
    store.each((slot, x, y) => {
      if (store.idAt(slot) === selected) chosen.push(slot)
      if (inSight.length > most) return
      const [left, top] = [screen.left(x), screen.top(y)]
      if (left > -50 && top > -50 && left < screen.width + 50 && top < screen.height + 50) inSight.push(slot)
    })
    const slots = inSight.length > most ? chosen : [...new Set([...inSight, ...chosen])]
    const shown = slots
      .filter((slot) => store.tailAt(slot).length >= 4)
      .map((slot) => lineOf(store.tailAt(slot), store.idAt(slot) === selected))
    const key = `${store.version}:${selected}:${shown.length}`
    if (key === drawn) return
    drawn = key
    map.getSource<GeoJSONSource>(id)?.setData({ type: 'FeatureCollection', features: shown })
  }

  const timer = setInterval(draw, everyMs)
  draw()
  return () => {
    clearInterval(timer)
    if (!map.style) return
    if (map.getLayer(id)) map.removeLayer(id)
    if (map.getSource(id)) map.removeSource(id)
  }
}

function lineOf(tail: readonly number[], selected: boolean): Feature<LineString> {
  const places: [number, number][] = []
  for (let at = 0; at + 1 < tail.length; at += 2) places.push([tail[at] ?? 0, tail[at + 1] ?? 0])
  const geometry: LineString = { type: 'LineString', coordinates: inOnePiece(places) }
  return { type: 'Feature', geometry, properties: { selected } }
}
