// Makes src/world-map/world-map.json: every country as an SVG path on one small map.
// Data: Natural Earth (public domain), as the npm package world-atlas 2.0.2 (ISC) packs it. Run it again only for other
// borders: npm pack world-atlas@2.0.2, unpack, then: node scripts/make-world-map.mjs FOLDER > src/world-map/world-map.json
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.argv[2] ?? '.'
/** The coarse file for shapes; the finer one for countries that are too small for it. */
const coarse = read('countries-110m.json')
const fine = read('countries-50m.json')

/** Without the poles, where nobody signs in. Units of the SVG; Miller's cylindrical projection. */
const width = 1000
const north = 84
const south = -58
const scale = width / 360
const miller = (latitude) =>
  1.25 * Math.log(Math.tan(Math.PI / 4 + (0.4 * latitude * Math.PI) / 180)) * (180 / Math.PI)
const top = miller(north)
const height = Math.round((top - miller(south)) * scale)
const project = ([longitude, latitude]) => [
  (longitude + 180) * scale,
  (top - miller(Math.max(-89, latitude))) * scale,
]

function read(name) {
  const { objects, arcs, transform } = JSON.parse(readFileSync(join(folder, name), 'utf8'))
  const lines = arcs.map((arc) => {
    let [x, y] = [0, 0]
    return arc.map(([dx, dy]) => {
      x += dx
      y += dy
      return [
        x * transform.scale[0] + transform.translate[0],
        y * transform.scale[1] + transform.translate[1],
      ]
    })
  })
  const line = (index) => (index >= 0 ? lines[index] : [...lines[~index]].reverse())
  const ring = (indexes) => indexes.flatMap((index, at) => line(index).slice(at === 0 ? 0 : 1))
  return objects.countries.geometries.map(({ id, type, arcs: shape, properties }) => ({
    code: codeOf(id, properties.name),
    rings: (type === 'Polygon' ? [shape] : (shape ?? [])).map((polygon) => ring(polygon[0])),
  }))
}

/** ISO's numbers to letters, as the runtime knows them. Kosovo has no number; other unrecognised ones stay grey. */
function codeOf(id, name) {
  if (name === 'Kosovo') return 'XK'
  if (id === undefined) return null
  const [tag = ''] = Intl.getCanonicalLocales(`und-${id.padStart(3, '0')}`)
  return /^und-([A-Z]{2})$/.exec(tag)?.[1] ?? null
}

const area = (points) =>
  Math.abs(
    points.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = points[(index + 1) % points.length]
      return sum + x * nextY - nextX * y
    }, 0) / 2,
  )
const round = (value) => Math.round(value * 10) / 10

/** What crosses the edge of the map goes on beyond it, where nothing is shown, instead of back across all of it. */
function inOnePiece(ring) {
  const longitudes = ring.map(([longitude]) => longitude)
  const crosses = Math.max(...longitudes) - Math.min(...longitudes) > 180
  return crosses ? ring.map(([x, y]) => [x < 0 ? x + 360 : x, y]) : ring
}

function pathOf(rings) {
  return rings
    .map((ring) => inOnePiece(ring).map(project))
    .filter((points, _, all) => all.length === 1 || area(points) > 0.6)
    .map((points) => {
      let [fromX, fromY] = [0, 0]
      const steps = points.flatMap(([x, y], index) => {
        const [dx, dy] = [round(x - fromX), round(y - fromY)]
        if (index > 0 && dx === 0 && dy === 0) return []
        fromX = round(fromX + dx)
        fromY = round(fromY + dy)
        return [`${index === 0 ? 'M' : 'l'}${dx} ${dy}`]
      })
      return `${steps.join('').replaceAll(' -', '-')}z`
    })
    .join('')
}

/** Middle and size of a country's largest part. */
function placeOf(rings) {
  const boxes = rings.map((ring) => {
    const points = inOnePiece(ring).map(project)
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
    const [left, upper] = [Math.min(...xs), Math.min(...ys)]
    return { left, upper, across: Math.max(...xs) - left, down: Math.max(...ys) - upper, size: area(points) }
  })
  const { left, upper, across, down } = boxes.sort((a, b) => b.size - a.size)[0]
  return [left + across / 2, upper + down / 2, across, down].map(round)
}

const paths = {}
const land = []
for (const { code, rings } of coarse) {
  if (code === 'AQ') continue
  const path = pathOf(rings)
  if (code === null) land.push(path)
  else paths[code] = (paths[code] ?? '') + path
}
// Some codes stand for several shapes: the largest is the country.
const places = {}
for (const { code, rings } of fine) {
  if (code === null || code === 'AQ' || rings.length === 0) continue
  const place = placeOf(rings)
  if (!places[code] || place[2] * place[3] > places[code][2] * places[code][3]) places[code] = place
}
const sorted = (record) => Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
console.log(
  JSON.stringify({ width, height, paths: sorted(paths), land: land.join(''), places: sorted(places) }),
)
