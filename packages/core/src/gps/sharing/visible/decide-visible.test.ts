import { destination, distanceM } from '@heimdall/geo'
import { describe, expect, it } from 'vitest'
import { changePolicy, newPolicy } from './audience-policy.ts'
import { decideVisible, type Rules, staleMs } from './decide-visible.ts'
import { hiddenAreaOf, isInside } from './hidden-area.ts'
import type { Sighting } from './sighting.ts'
import { snapToGrid } from './snap-to-grid.ts'

const start = Date.UTC(2026, 2, 1, 12)
const minute = 60_000
const home = { latitude: 52.5163, longitude: 13.3777 }
const secret = new Uint8Array(32).fill(7)
const zone = { ...home, radiusM: 500 }
const area = hiddenAreaOf(zone, secret)

const rules = (changes: Partial<Rules> = {}): Rules => ({
  policy: newPolicy('exact', 10 * minute, start - 60 * minute),
  areas: [],
  isHidden: false,
  purgedAt: 0,
  gridKey: secret,
  placeOf: () => ({ city: { name: 'Berlin', latitude: 52.52, longitude: 13.405 }, countryCode: 'DE' }),
  ...changes,
})
const fix = (minutes: number, changes: Partial<Sighting> = {}): Sighting => ({
  fixTime: start + minutes * minute,
  receivedAt: start + minutes * minute,
  ...destination(home, 90, 3_000 + minutes * 100),
  altitudeM: 34,
  speedKmh: 6,
  heading: 90,
  accuracyM: 5,
  flags: 0,
  ...changes,
})
const seen = (fixes: Sighting[], changes: Partial<Rules>, minutes: number) =>
  decideVisible(fixes, rules(changes), start + minutes * minute)

describe('the delay', () => {
  it('shows a fix the moment it is due, and none before', () => {
    expect(decideVisible([fix(0)], rules(), start + 10 * minute - 1)).toBeNull()
    expect(seen([fix(0), fix(1)], {}, 10)?.position.at).toBe(start)
  })

  it.for([
    ['a clock that is behind', -60],
    ['a clock that is ahead', 5],
  ] as const)('counts from the later of both times: %s', ([, minutes]) => {
    const skewed = fix(0, { fixTime: start + minutes * minute })
    const due = Math.max(0, minutes) + 10
    expect(seen([skewed], {}, due - 0.01)).toBeNull()
    expect(seen([skewed], { policy: newPolicy('exact', 10 * minute, 0) }, due)).not.toBeNull()
  })

  it('that was made shorter does not release what was recorded before', () => {
    const policy = changePolicy(rules().policy, { precision: 'exact', delayMs: 0 }, start + 2 * minute)
    expect(seen([fix(1)], { policy }, 3)).toBeNull()
    expect(seen([fix(1), fix(2.5)], { policy }, 3)?.position.at).toBe(start + 2.5 * minute)
    expect(seen([fix(1)], { policy }, 11)?.position.at).toBe(start + minute)
  })

  it('ends: who is silent is not there any more', () => {
    const last = 10 + staleMs / minute
    expect(seen([fix(0)], {}, last)).not.toBeNull()
    expect(seen([fix(0)], {}, last + 0.01)).toBeNull()
  })
})

describe('a zone', () => {
  const inside = (minutes: number) => fix(minutes, destination(home, 200, 150))

  it('covers all that was drawn and more, and its centre is elsewhere', () => {
    expect(distanceM(area.centre, home)).toBeGreaterThanOrEqual(60)
    for (let bearing = 0; bearing < 360; bearing += 5) {
      expect(isInside(area, destination(home, bearing, 500))).toBe(true)
      expect(isInside(area, destination(area.centre, bearing, 1_101))).toBe(false)
    }
  })

  it('is the same at every look, also drawn anew; and another with another secret', () => {
    expect(hiddenAreaOf({ ...zone, radiusM: 900 }, secret).centre).toEqual(area.centre)
    expect(hiddenAreaOf(zone, new Uint8Array(32)).centre).not.toEqual(area.centre)
  })

  it('ends tracks at edges that are ragged', () => {
    const edges = Array.from({ length: 24 }, (_, index) => {
      let distance = 700
      while (isInside(area, destination(area.centre, index * 15 + 7, distance))) distance++
      return distance
    })
    expect(Math.min(...edges)).toBeGreaterThanOrEqual(700)
    expect(new Set(edges).size).toBeGreaterThan(15)
  })

  it('hides the device, at every precision, and breaks its track', () => {
    for (const precision of ['exact', 'grid', 'city', 'country'] as const) {
      const policy = newPolicy(precision, 0, 0)
      expect(seen([fix(0), inside(1)], { areas: [area], policy }, 15)).toBeNull()
    }
    const track = seen([fix(0), inside(1), fix(2), fix(3)], { areas: [area] }, 15)?.track
    expect(track?.map((segment) => segment.length)).toEqual([1, 2])
  })

  it('keeps speed and heading of what leads into it, and of the first behind it', () => {
    const towards = fix(0, { ...destination(area.centre, 90, 1_300), heading: 270, speedKmh: 50 })
    expect(seen([towards], { areas: [area] }, 10)?.position).toMatchObject({ speedKmh: null, heading: null })
    expect(seen([{ ...towards, heading: 0 }], { areas: [area] }, 10)?.position.speedKmh).toBe(50)
    const behind = seen([inside(0), fix(1), fix(2)], { areas: [area] }, 15)
    expect(behind?.track.flat().map(({ speedKmh }) => speedKmh)).toEqual([null, 6])
  })

  it('breaks a line that would lead through it', () => {
    const [west, east] = [destination(area.centre, 270, 1_200), destination(area.centre, 90, 1_200)]
    const track = seen([fix(0, west), fix(1, east)], { areas: [area] }, 15)?.track
    expect(track).toHaveLength(2)
  })
})

describe('what is seen', () => {
  it('is nothing of what was before the audience, or dropped, or while all is hidden', () => {
    expect(seen([fix(0)], { policy: newPolicy('exact', 0, start + 1) }, 15)).toBeNull()
    expect(seen([fix(0)], { purgedAt: start + 1 }, 15)).toBeNull()
    expect(seen([fix(0)], { isHidden: true }, 15)).toBeNull()
  })

  it('has no more of the past when its owner chooses more', () => {
    const finer = changePolicy(newPolicy('city', 0, 0), { precision: 'exact', delayMs: 0 }, start + minute)
    expect(seen([fix(0)], { policy: finer }, 2)).toBeNull()
    const coarser = changePolicy(newPolicy('exact', 0, 0), { precision: 'city', delayMs: 0 }, start + minute)
    expect(seen([fix(0)], { policy: coarser }, 5)?.position.city).toBe('Berlin')
  })

  it('is a place nobody is sure of: never', () => {
    expect(seen([fix(0, { flags: 1 }), fix(1, { flags: 2 }), fix(2, { flags: 8 })], {}, 15)).toBeNull()
  })

  it('changes with the clock alone for who sees a city', () => {
    const policy = newPolicy('city', 0, 0)
    expect(seen([fix(0.5)], { policy }, 4.9)).toBeNull()
    expect(seen([fix(0.5)], { policy }, 5.1)?.position).toEqual({
      at: start + 5 * minute,
      receivedAt: start + 5 * minute,
      latitude: 52.52,
      longitude: 13.405,
      altitudeM: null,
      accuracyM: null,
      speedKmh: null,
      heading: null,
      city: 'Berlin',
      countryCode: 'DE',
    })
  })
})

describe('the grid', () => {
  it('answers the middle of a square of a kilometre, whose borders nobody knows', () => {
    expect(distanceM(home, snapToGrid(home, secret))).toBeLessThan(1_000)
    const changes = [0, 1, 2, 3, 4, 5, 6, 7].map((number) => {
      let distance = 0
      const key = new Uint8Array(32).fill(number)
      const cellAt = (metres: number) => snapToGrid(destination(home, 90, metres), key)
      while (cellAt(distance).longitude === cellAt(0).longitude) distance += 5
      return distance
    })
    expect(new Set(changes).size).toBeGreaterThan(4)
  })

  it('tells no more of a place to who looks every day of a year', () => {
    const policy = newPolicy('grid', 0, 0)
    // Beside a border as it lies without a secret, where another one would change the answer first.
    const near = { latitude: (5_840 * 1_000 + 30) / 111_195, longitude: home.longitude }
    const answers = Array.from({ length: 365 }, (_, day) => {
      const at = day * 24 * 60
      const position = seen([fix(at, near)], { policy }, at + 1)?.position
      return `${position?.latitude} ${position?.longitude}`
    })
    expect(new Set(answers).size).toBe(1)
  })

  it('has an answer everywhere on the globe', () => {
    for (const latitude of [-90, -89.999, 0, 71.3, 90]) {
      for (const longitude of [-180, -0.0001, 179.9999]) {
        const cell = snapToGrid({ latitude, longitude }, secret)
        expect(distanceM({ latitude, longitude }, cell)).toBeLessThan(1_000)
      }
    }
  })
})
