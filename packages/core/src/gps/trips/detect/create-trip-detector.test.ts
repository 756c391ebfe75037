import { defaultTripSettings, type TripSettings } from '@heimdall/contracts'
import { destination, distanceM } from '@heimdall/geo'
import { describe, expect, test } from 'vitest'
import { createTripDetector, type DetectorState } from './create-trip-detector.ts'
import type { DetectedTrip } from './detected-trip.ts'
import { chur, journey, randomOf } from './fixtures/journey.ts'
import type { TrackFix } from './track-fix.ts'

function tripsIn(fixes: readonly TrackFix[], settings: TripSettings = defaultTripSettings): DetectedTrip[] {
  const detector = createTripDetector(settings)
  for (const fix of fixes) detector.feed(fix)
  const ended = detector.takeEnded()
  const last = detector.ongoing()
  return last ? [...ended, last] : ended
}
const minutes = (ms: number) => ms / 60_000
const only = (trips: DetectedTrip[]): DetectedTrip => {
  expect(trips).toHaveLength(1)
  const [trip] = trips
  if (!trip) throw new Error('There is none')
  return trip
}

describe('a walk', () => {
  const track = journey().stay(900).go(90, 1_500, 5)
  const left = track.now()
  track.stay(3_700)
  const trip = only(tripsIn(track.fixes()))

  test('begins where and when one leaves, and ends where one arrives', () => {
    expect(minutes(trip.startedAt - Date.parse('2026-03-01T08:15:00Z'))).toBeCloseTo(0, -0.5)
    expect(Math.abs(minutes(trip.endedAt - left))).toBeLessThan(1.5)
    expect(distanceM(trip.start, chur)).toBeLessThan(60)
    expect(distanceM(trip.end, track.place())).toBeLessThan(60)
    expect(trip.mode).toBe('walk')
    expect(trip.stops).toEqual([])
  })

  test('is as long as it was, though the receiver trembles', () => {
    expect(trip.distanceM).toBeGreaterThan(1_400)
    expect(trip.distanceM).toBeLessThan(1_650)
    expect(trip.movingSeconds).toBeGreaterThan(1_000)
    expect(trip.movingSeconds).toBeLessThan(1_150)
    expect(trip.topSpeedKmh).toBeLessThan(6.5)
    expect(trip.meanSpeedKmh).toBeGreaterThan(4.4)
    expect(trip.meanSpeedKmh).toBeLessThan(5.8)
  })
})

describe('no trip is made', () => {
  test.each([4, 10, 18])('by staying at home all night, however the receiver trembles (%i m)', (noiseM) => {
    expect(
      tripsIn(
        journey({ noiseM, everySeconds: 20 })
          .stay(8 * 3_600)
          .fixes(),
      ),
    ).toEqual([])
  })

  test('by going to the letter box', () => {
    expect(tripsIn(journey().stay(600).go(0, 80, 5).go(180, 80, 5).stay(600).fixes())).toEqual([])
  })

  test('by one wild fix, nor by better reception', () => {
    expect(tripsIn(journey().stay(600).wild(5_000).stay(600).wild(300).stay(600).fixes())).toEqual([])
    const moved = journey({ from: destination(chur, 90, 80), at: Date.parse('2026-03-01T08:10:00Z') })
    expect(tripsIn([...journey().stay(600).fixes(), ...moved.stay(1_200).fixes()])).toEqual([])
  })

  test('of nothing, or of one fix', () => {
    expect(tripsIn([])).toEqual([])
    expect(tripsIn(journey().stay(5).fixes())).toEqual([])
  })
})

describe('a trip begins', () => {
  test('200 m from where one was, before 180 s are over', () => {
    const track = journey({ noiseM: 1 }).stay(300).go(90, 190, 50)
    expect(tripsIn(track.fixes())).toEqual([])
    const trip = only(tripsIn(track.go(90, 300, 50).fixes()))
    expect(distanceM(trip.start, chur)).toBeLessThan(60)
  })

  test('after 180 s of moving about, though not far away', () => {
    const track = journey({ noiseM: 1 }).stay(300)
    // Around the block: never 200 m away.
    for (let round = 0; round < 2; round++) {
      track.go(0, 120, 5).go(90, 120, 5).go(180, 120, 5).go(270, 120, 5)
    }
    const trip = only(tripsIn(track.fixes()))
    expect(trip.distanceM).toBeGreaterThan(700)
  })

  test('with the first fix, where the recording begins on the way', () => {
    const trip = only(tripsIn(journey().go(90, 4_000, 18).fixes()))
    expect(distanceM(trip.start, chur)).toBeLessThan(60)
    expect(trip.mode).toBe('cycle')
  })
})

describe('a stop', () => {
  test('of ten minutes is part of a drive', () => {
    const track = journey().stay(300).go(90, 8_000, 60)
    const arrived = track.now()
    const bakery = track.place()
    const trip = only(tripsIn(track.stay(600).go(0, 9_000, 70).stay(3_700).fixes()))
    expect(trip.stops).toHaveLength(1)
    const [stop] = trip.stops
    expect(Math.abs(minutes((stop?.arrivedAt ?? 0) - arrived))).toBeLessThan(0.5)
    expect(Math.abs(minutes((stop?.leftAt ?? 0) - arrived) - 10)).toBeLessThan(0.5)
    expect(distanceM(stop ?? chur, bakery)).toBeLessThan(25)
    expect(trip.mode).toBe('drive')
    expect(trip.distanceM).toBeGreaterThan(16_800)
    expect(trip.distanceM).toBeLessThan(17_300)
    // Neither the stop nor what trembled in it.
    expect(trip.movingSeconds).toBeLessThan(980)
    expect(trip.movingSeconds).toBeGreaterThan(900)
  })

  test('of two minutes at a barrier is none', () => {
    const trip = only(tripsIn(journey().stay(300).go(90, 5_000, 50).stay(120).go(90, 5_000, 50).fixes()))
    expect(trip.stops).toEqual([])
    expect(trip.movingSeconds).toBeLessThan(740)
  })

  test('of an hour ends the trip where it began, and the next trip begins there', () => {
    const track = journey().stay(300).go(90, 8_000, 60)
    const arrived = track.now()
    track.stay(3_900)
    const left = track.now()
    const trips = tripsIn(track.go(270, 8_000, 60).stay(3_700).fixes())
    expect(trips).toHaveLength(2)
    expect(trips.every(({ stops }) => stops.length === 0)).toBe(true)
    expect(Math.abs(minutes((trips[0]?.endedAt ?? 0) - arrived))).toBeLessThan(0.5)
    expect(Math.abs(minutes((trips[1]?.startedAt ?? 0) - left))).toBeLessThan(0.5)
  })

  test('is seen where a phone sleeps meanwhile', () => {
    const track = journey().stay(300).go(90, 3_000, 20).silence(1_500).stay(10).go(90, 3_000, 20)
    const trip = only(tripsIn(track.fixes()))
    expect(trip.stops).toHaveLength(1)
    expect(trip.movingSeconds).toBeLessThan(1_200)
  })
})

describe('a silence', () => {
  test('of an hour splits, wherever the device is then', () => {
    const trips = tripsIn(journey().go(90, 5_000, 50).silence(3_600).go(90, 5_000, 50).fixes())
    expect(trips).toHaveLength(2)
    expect(trips[0]?.distanceM).toBeLessThan(5_100)
  })

  test('of half an hour on the train does not', () => {
    const track = journey().go(90, 5_000, 80)
    const [last] = track.fixes().slice(-1)
    const there = journey({ from: destination(last ?? chur, 90, 40_000), at: track.now() + 1_800_000 })
    const trip = only(tripsIn([...track.fixes(), ...there.go(90, 5_000, 80).fixes()]))
    expect(trip.distanceM).toBeGreaterThan(49_000)
    expect(trip.stops).toEqual([])
  })
})

describe('numbers', () => {
  test('of speed bear with one wild fix, whether or not the device says its speed', () => {
    for (const saysSpeed of [true, false]) {
      const track = journey({ saysSpeed, everySeconds: 10 }).go(90, 5_000, 16).wild(400).go(90, 5_000, 16)
      const trip = only(tripsIn(track.fixes()))
      expect(trip.topSpeedKmh).toBeLessThan(22)
      expect(trip.distanceM).toBeLessThan(10_600)
      expect(trip.climbM).toBeLessThan(40)
    }
  })

  test('of climbs are those of the mountain, not of the receiver', () => {
    const flat = only(tripsIn(journey().go(90, 10_000, 20).fixes()))
    expect(flat.climbM).toBeLessThan(60)
    const pass = journey().go(90, 6_000, 12, 500).go(90, 6_000, 30, -500).go(90, 3_000, 15, 120)
    const trip = only(tripsIn(pass.fixes()))
    expect(trip.climbM).toBeGreaterThan(590)
    expect(trip.climbM).toBeLessThan(680)
  })

  test('across the antimeridian are those of the short way', () => {
    const trip = only(
      tripsIn(
        journey({ from: { latitude: -16.8, longitude: 179.99 } })
          .stay(300)
          .go(90, 6_000, 40)
          .fixes(),
      ),
    )
    expect(trip.distanceM).toBeLessThan(6_200)
    expect(trip.end.longitude).toBeLessThan(-179.9)
  })
})

test('the numbers of each mode are its own', () => {
  const patient = { ...defaultTripSettings.drive, stopSeconds: 900 }
  const settings = { ...defaultTripSettings, drive: patient }
  const jam = journey().stay(300).go(90, 8_000, 60).stay(600).go(90, 8_000, 60)
  expect(only(tripsIn(jam.fixes(), settings)).stops).toEqual([])
  const walk = journey().stay(300).go(90, 1_500, 5).stay(600).go(90, 1_500, 5)
  expect(only(tripsIn(walk.fixes(), settings)).stops).toHaveLength(1)
})

describe('fed in pieces, with all that is known written down and read in between', () => {
  function randomJourney(seed: number): TrackFix[] {
    const random = randomOf(seed)
    const pick = <T>(...some: T[]): T => some[Math.floor(random() * some.length)] ?? (some[0] as T)
    const track = journey({
      seed,
      noiseM: pick(1, 4, 15),
      everySeconds: pick(5, 20, 60),
      saysSpeed: random() < 0.5,
    })
    for (let leg = 0; leg < 8; leg++) {
      if (random() < 0.5) track.stay(pick(60, 170, 190, 900, 3_590, 4_000))
      if (random() < 0.8)
        track.go(random() * 360, pick(40, 190, 400, 3_000, 20_000), pick(4, 18, 60, 120), pick(0, 80))
      if (random() < 0.3) track.wild(pick(60, 300, 5_000))
      if (random() < 0.3) track.silence(pick(100, 1_800, 3_590, 3_700))
    }
    return track.fixes()
  }

  test('the trips are the same, 150 journeys over', () => {
    let found = 0
    for (let seed = 1; seed <= 150; seed++) {
      const fixes = randomJourney(seed)
      const whole = tripsIn(fixes)
      const random = randomOf(seed * 7)
      const pieces: DetectedTrip[] = []
      let kept: string | null = null
      let ongoing: DetectedTrip | null = null
      for (let from = 0; from < fixes.length; ) {
        const to = from + 1 + Math.floor(random() * random() * fixes.length)
        // What this very detector has written.
        const detector = createTripDetector(
          defaultTripSettings,
          kept ? (JSON.parse(kept) as DetectorState) : undefined,
        )
        for (const fix of fixes.slice(from, to)) detector.feed(fix)
        pieces.push(...detector.takeEnded())
        ongoing = detector.ongoing()
        kept = JSON.stringify(detector.state())
        from = to
      }
      expect(ongoing ? [...pieces, ongoing] : pieces, `journey ${seed}`).toEqual(whole)
      expect(kept?.length ?? 0).toBeLessThan(60_000)
      found += whole.length
    }
    expect(found).toBeGreaterThan(150)
  })

  test('begun again where a trip has ended, all later trips are the same: late fixes turn back to there', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const fixes = randomJourney(seed)
      const whole = tripsIn(fixes)
      for (const [index, { endedAt }] of whole.entries()) {
        const rest = tripsIn(fixes.filter(({ at }) => at >= endedAt))
        expect(
          rest.map(({ startedAt, endedAt: end }) => [startedAt, end]),
          `journey ${seed}`,
        ).toEqual(whole.slice(index + 1).map(({ startedAt, endedAt: end }) => [startedAt, end]))
      }
    }
  })
})

describe('what is remembered is bounded', () => {
  const windowOf = (fixes: readonly TrackFix[]) => {
    const detector = createTripDetector(defaultTripSettings)
    for (const fix of fixes) detector.feed(fix)
    return detector.state().window.length
  }

  test('however often a device tells where it is', () => {
    const slow = journey({ everySeconds: 1 }).stay(240).go(90, 4_000, 45)
    const often = slow
      .fixes()
      .flatMap((fix) => Array.from({ length: 50 }, (_, n) => ({ ...fix, at: fix.at + n })))
    expect(windowOf(often)).toBe(windowOf(slow.fixes()))
    expect(tripsIn(often)).toEqual(tripsIn(slow.fixes()))
  })

  test('however long one climbs', () => {
    const track = journey({ everySeconds: 1, noiseM: 0 }).stay(240).go(90, 4_000, 45)
    const [last] = track.fixes().slice(-1)
    if (!last) throw new Error('There is none')
    const climb = Array.from({ length: 20_000 }, (_, n) => ({
      ...last,
      at: last.at + (n + 1) * 1_000,
      altitudeM: n / 10,
    }))
    expect(windowOf([...track.fixes(), ...climb])).toBeLessThanOrEqual(10_000)
  })
})

test('trips follow each other, and their stops lie inside of them', () => {
  for (let seed = 500; seed < 560; seed++) {
    const track = journey({ seed, noiseM: 10, everySeconds: 15 })
    const random = randomOf(seed)
    for (let leg = 0; leg < 12; leg++)
      track.go(random() * 360, 3_000 * random(), 5 + 60 * random()).stay(4_000 * random())
    const trips = tripsIn(track.fixes())
    let until = 0
    for (const trip of trips) {
      expect(trip.startedAt).toBeGreaterThanOrEqual(until)
      until = trip.startedAt
      for (const { arrivedAt, leftAt } of trip.stops) {
        expect(arrivedAt).toBeGreaterThanOrEqual(until)
        expect(leftAt - arrivedAt).toBeGreaterThanOrEqual(180_000)
        until = leftAt
      }
      expect(trip.endedAt).toBeGreaterThanOrEqual(until)
      until = trip.endedAt
      expect(trip.movingSeconds * 1_000).toBeLessThanOrEqual(trip.endedAt - trip.startedAt + 1_000)
      expect(trip.meanSpeedKmh).toBeLessThanOrEqual(trip.topSpeedKmh)
    }
  }
})
