import type { Shape } from '@heimdall/geo'
import { describe, expect, it } from 'vitest'
import { addHole, addPoint, beginShape, movePoint, removePoint, ringsOf, sidesOf } from './edit-shape.ts'

const at = (latitude: number, longitude: number) => ({ latitude, longitude })
const triangle: Shape = { type: 'polygon', rings: [[at(0, 0), at(0, 2), at(2, 0)]] }

describe('editing a shape', () => {
  it('begins with one click', () => {
    expect(beginShape('circle', at(1, 2), 300)).toEqual({ type: 'circle', center: at(1, 2), radiusM: 300 })
    expect(beginShape('polygon', at(1, 2), 300)).toEqual({ type: 'polygon', rings: [[at(1, 2)]] })
    expect(beginShape('corridor', at(1, 2), 300)).toEqual({ type: 'corridor', line: [at(1, 2)], widthM: 300 })
  })

  it('adds at the end, or between two', () => {
    expect(ringsOf(addPoint(triangle, 0, at(5, 5)))[0]?.at(-1)).toEqual(at(5, 5))
    expect(ringsOf(addPoint(triangle, 0, at(5, 5), 1))[0]?.[1]).toEqual(at(5, 5))
    expect(addPoint(beginShape('circle', at(0, 0), 5), 0, at(3, 3))).toMatchObject({ center: at(3, 3) })
  })

  it('moves one point and no other', () => {
    const moved = movePoint(triangle, { ring: 0, index: 2 }, at(9, 9))
    expect(ringsOf(moved)[0]).toEqual([at(0, 0), at(0, 2), at(9, 9)])
    expect(ringsOf(triangle)[0]?.[2]).toEqual(at(2, 0))
  })

  it('takes a hole away with its last point, and keeps the outline', () => {
    const holed = addPoint(addHole(triangle), 1, at(0.5, 0.5))
    expect(ringsOf(holed)).toHaveLength(2)
    expect(addHole(addHole(triangle))).toEqual(addHole(triangle))
    expect(ringsOf(removePoint(holed, { ring: 1, index: 0 }))).toHaveLength(1)
    const empty = [2, 1, 0].reduce<Shape>((shape, index) => removePoint(shape, { ring: 0, index }), triangle)
    expect(ringsOf(empty)).toEqual([[]])
  })

  it('offers the middle of each side: all around a polygon, not beyond the ends of a corridor', () => {
    expect(sidesOf(triangle).map(({ index }) => index)).toEqual([1, 2, 3])
    const corridor: Shape = { type: 'corridor', line: [at(0, 0), at(0, 2), at(0, 4)], widthM: 9 }
    expect(sidesOf(corridor).map(({ middle }) => Math.round(middle.longitude))).toEqual([1, 3])
    expect(sidesOf(beginShape('circle', at(0, 0), 9))).toEqual([])
  })
})
