import { describe, expect, it } from 'vitest'
import { bandedLines, bandOf, placeAt } from './track.ts'

const track = {
  times: [0, 1_000, 2_000, 4_000],
  latitudes: [0, 1, 2, 2],
  longitudes: [179, 179.5, -180, -179],
  speedsKmh: [null, 4, 5, 130],
}

describe('a track on the map', () => {
  it('is cut where the speed comes into another band, without gaps', () => {
    expect(bandedLines(track)).toEqual([
      {
        band: 0,
        coordinates: [
          [179, 0],
          [179.5, 1],
          [180, 2],
        ],
      },
      {
        band: 4,
        coordinates: [
          [180, 2],
          [181, 2],
        ],
      },
    ])
    expect([0, 6, 30, 99, 100].map(bandOf)).toEqual([0, 1, 2, 3, 4])
  })

  it('has the speed of an even way where the phone sent none', () => {
    const silent = { times: [0, 60_000], latitudes: [0, 0.01], longitudes: [0, 0], speedsKmh: [null, null] }
    // 1,112 m in a minute are 67 km/h.
    expect(bandedLines(silent)).toMatchObject([{ band: 3 }])
  })

  it('says where it was at any moment, and nothing before and after', () => {
    expect(placeAt(track, 500)).toMatchObject({ latitude: 0.5, longitude: 179.25 })
    expect(placeAt(track, 1_500)).toMatchObject({ latitude: 1.5, longitude: 179.75 })
    expect(placeAt(track, 4_000)).toMatchObject({ longitude: -179, speedKmh: 130 })
    expect(placeAt(track, 4_001)).toBeNull()
    expect(placeAt({ times: [], latitudes: [], longitudes: [], speedsKmh: [] }, 0)).toBeNull()
  })
})
