import { describe, expect, it } from 'vitest'
import { destination, distanceM } from './index.ts'

const berlin = { latitude: 52.5163, longitude: 13.3777 }
const paris = { latitude: 48.8584, longitude: 2.2945 }

describe('distanceM', () => {
  it('is what a map says between Berlin and Paris', () => {
    expect(distanceM(berlin, paris) / 1000).toBeCloseTo(879.7, -1)
  })

  it('takes the short way across the antimeridian', () => {
    const west = { latitude: 0, longitude: 179.9 }
    const east = { latitude: 0, longitude: -179.9 }
    expect(distanceM(west, east)).toBeCloseTo(22_239, -1)
  })

  it('is nothing at one place, and half of the globe between antipodes', () => {
    expect(distanceM(berlin, berlin)).toBe(0)
    expect(distanceM({ latitude: 90, longitude: 0 }, { latitude: -90, longitude: 77 })).toBeCloseTo(
      20_015_115,
      -1,
    )
  })
})

describe('destination', () => {
  it('lies as far away as one has gone, by any bearing', () => {
    for (let bearing = 0; bearing < 360; bearing += 15) {
      for (const distance of [1, 500, 25_000, 2_000_000]) {
        expect(distanceM(berlin, destination(berlin, bearing, distance))).toBeCloseTo(distance, 3)
      }
    }
  })

  it('crosses the antimeridian', () => {
    const arrival = destination({ latitude: 0, longitude: 179.99 }, 90, 10_000)
    expect(arrival.longitude).toBeLessThan(-179)
  })
})
