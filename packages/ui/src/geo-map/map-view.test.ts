import { describe, expect, it } from 'vitest'
import { boundsOf, fitBoundsOptions, parseView, printView } from './map-view.ts'

describe('a view in an address', () => {
  it('comes back as it was', () => {
    const view = { latitude: 52.5163, longitude: -13.3777, zoom: 12.5 }
    expect(parseView(printView(view))).toEqual(view)
  })

  it.each([undefined, '', '1,2', '1,2,3,4', '91,0,1', '0,181,1', '0,0,99', 'a,b,c', '1,,2'])(
    'refuses %s',
    (text) => {
      expect(parseView(text)).toBeUndefined()
    },
  )
})

describe('boundsOf', () => {
  const at = (latitude: number, longitude: number) => ({ latitude, longitude })

  it('holds all points', () => {
    expect(boundsOf([at(1, 2), at(-3, 14), at(5, 6)])).toEqual([2, -3, 14, 5])
  })

  it('goes across the antimeridian where that is shorter', () => {
    expect(boundsOf([at(0, 179), at(1, -178), at(2, 177)])).toEqual([177, 0, -178, 2])
  })

  it('is nothing without points', () => {
    expect(boundsOf([])).toBeNull()
  })
})

it('what is shown whole keeps clear of the buttons, and a small map keeps room for it', () => {
  expect(fitBoundsOptions({ clientWidth: 1200, clientHeight: 600 }).padding).toEqual({
    left: 64,
    right: 128,
    top: 64,
    bottom: 64,
  })
  const { left, right, top, bottom } = fitBoundsOptions({ clientWidth: 120, clientHeight: 90 }).padding
  expect(left + right).toBeLessThanOrEqual(60)
  expect(top + bottom).toBeLessThanOrEqual(30)
})
