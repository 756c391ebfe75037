import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { feature, mesh } from 'topojson-client'
import { expect, test } from 'vitest'
import file from 'world-atlas/countries-110m.json' with { type: 'json' }
import { boxOf, meets } from './boxed.ts'
import { inOnePiece, ringInOnePiece } from './in-one-piece.ts'
import { type Countries, worldOf } from './world-data.ts'

// The smallest of the files that world-atlas documents; types of JSON know no tuples.
const countries = file as unknown as Countries
const world = worldOf(countries)
const everywhere = [-180, -90, 180, 90] as const
const alps = [5, 44, 17, 49] as const
const fiji = [176, -20, -178, -15] as const

/** All of it, as topojson itself unpacks it. */
const land = (
  feature(countries, countries.objects.countries) as FeatureCollection<Polygon | MultiPolygon>
).features.flatMap(({ geometry }) =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
)
const steps = (lines: Position[][]) =>
  new Set(lines.flatMap((line) => line.slice(1).map((to, at) => [line[at], to].map(String).sort().join(' '))))

test('all land and borders of the world are in it', () => {
  expect(world.land(everywhere)).toEqual(land.map((rings) => rings.map(ringInOnePiece)))
  const borders = mesh(countries, countries.objects.countries, (one, other) => one !== other)
  expect(steps(world.borders(everywhere))).toEqual(steps(borders.coordinates.map(inOnePiece)))
})

test.each([alps, fiji])('around %j there is what reaches in there, and no more', (...around) => {
  const rings = land
    .map((one) => one.map(ringInOnePiece))
    .filter(([outer]) => meets(around, boxOf(outer ?? [])))
  expect(rings.length).toBeGreaterThan(0)
  expect(rings.length).toBeLessThan(land.length / 4)
  expect(world.land(around)).toEqual(rings)
  const inSight = (lines: Position[][]) =>
    lines.flatMap((line) =>
      line.slice(1).flatMap((to, at) => {
        const step = [line[at] ?? to, to]
        return meets(around, boxOf(step)) ? [step] : []
      }),
    )
  expect(steps(inSight(world.borders(around)))).toEqual(steps(inSight(world.borders(everywhere))))
})

test('countries in sight have their names, in the language of the page', () => {
  const names = world.labels(alps, 'de').features.map(({ properties }) => properties.name)
  expect(names).toEqual(expect.arrayContaining(['Österreich', 'Schweiz', 'Italien']))
  expect(names).not.toContain('Schweden')
  const swiss = world.labels(alps, 'en').features.find(({ properties }) => properties.name === 'Switzerland')
  expect(swiss?.geometry.coordinates.map(Math.round)).toEqual([8, 47])
})
