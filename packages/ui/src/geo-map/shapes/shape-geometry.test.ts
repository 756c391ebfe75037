import { distanceM, type Shape } from '@heimdall/geo'
import { describe, expect, it } from 'vitest'
import { geometryOf, middleOf } from './shape-geometry.ts'

const at = (latitude: number, longitude: number) => ({ latitude, longitude })

describe('geometryOf', () => {
  it('draws a circle as far around as its radius says, closed', () => {
    const center = at(52.5, 13.4)
    const drawn = geometryOf({ type: 'circle', center, radiusM: 800 })
    if (drawn?.type !== 'Polygon') throw new Error('no polygon')
    const [ring = []] = drawn.coordinates
    expect(ring.at(0)).toEqual(ring.at(-1))
    for (const [longitude = 0, latitude = 0] of ring)
      expect(distanceM(center, at(latitude, longitude))).toBeCloseTo(800, 3)
  })

  it('goes on beyond the antimeridian instead of around the globe', () => {
    const fiji: Shape = {
      type: 'polygon',
      rings: [[at(-16, 179), at(-16, -179), at(-18, -179), at(-18, 179)]],
    }
    const drawn = geometryOf(fiji)
    if (drawn?.type !== 'Polygon') throw new Error('no polygon')
    const longitudes = (drawn.coordinates[0] ?? []).map(([longitude = 0]) => longitude)
    expect(Math.max(...longitudes) - Math.min(...longitudes)).toBeCloseTo(2, 6)
  })

  it('draws what has only begun as a line, and nothing of one point', () => {
    expect(geometryOf({ type: 'polygon', rings: [[at(0, 0), at(0, 1)]] })?.type).toBe('LineString')
    expect(geometryOf({ type: 'polygon', rings: [[at(0, 0)]] })).toBeNull()
    expect(geometryOf({ type: 'corridor', line: [at(0, 0)], widthM: 50 })).toBeNull()
    expect(geometryOf({ type: 'corridor', line: [at(0, 0), at(1, 1)], widthM: 50 })?.type).toBe('LineString')
  })

  it('bends long sides', () => {
    const drawn = geometryOf({ type: 'corridor', line: [at(50, 0), at(50, 60)], widthM: 50 })
    if (drawn?.type !== 'LineString') throw new Error('no line')
    expect(drawn.coordinates.length).toBeGreaterThan(20)
    expect(Math.max(...drawn.coordinates.map(([, latitude = 0]) => latitude))).toBeGreaterThan(52)
  })
})

describe('middleOf', () => {
  it('is as far from both', () => {
    const [from, to] = [at(10, 170), at(-30, -150)]
    const middle = middleOf(from, to)
    expect(distanceM(from, middle)).toBeCloseTo(distanceM(middle, to), 3)
  })
})
