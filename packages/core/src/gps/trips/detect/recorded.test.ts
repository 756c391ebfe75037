import { defaultTripSettings } from '@heimdall/contracts'
import { destination } from '@heimdall/geo'
import { describe, expect, test } from 'vitest'
import { createTripDetector } from './create-trip-detector.ts'
import type { DetectedTrip } from './detected-trip.ts'
import { chur, journey } from './fixtures/journey.ts'
import { modeOf } from './mode-of.ts'
import type { TrackFix } from './track-fix.ts'

// What recordings of real watches, phones and bicycle computers have taught, each as a track that shows the same.

function tripsIn(fixes: readonly TrackFix[]): DetectedTrip[] {
  const detector = createTripDetector(defaultTripSettings)
  for (const fix of fixes) detector.feed(fix)
  detector.end()
  return detector.takeEnded()
}

test('a phone that repeats its place for 16 s, then jumps, is on a walk all the time', () => {
  const smooth = journey({ everySeconds: 2, saysSpeed: false, noiseM: 1 }).go(90, 3_000, 4).fixes()
  const repeated = smooth.map((fix, index) => {
    const { latitude, longitude } = smooth[index - (index % 8)] ?? fix
    return { ...fix, latitude, longitude }
  })
  const [trip] = tripsIn(repeated)
  expect(trip).toMatchObject({ mode: 'walk', stops: [] })
  expect(trip?.movingSeconds).toBeGreaterThan(2_600)
  expect(trip?.meanSpeedKmh).toBeLessThan(4.3)
  expect(trip?.topSpeedKmh).toBeLessThan(9)
})

test('a lost receiver that comes back 500 m on makes one wild speed, not several', () => {
  const before = journey({ everySeconds: 8, saysSpeed: false }).go(90, 6_000, 20)
  const after = journey({
    from: destination(before.place(), 90, 500),
    at: before.now(),
    everySeconds: 8,
    saysSpeed: false,
  })
  const [trip] = tripsIn([...before.fixes(), ...after.go(90, 6_000, 20).fixes()])
  expect(trip?.topSpeedKmh).toBeLessThan(27)
})

describe('a car', () => {
  const drive = () => journey({ everySeconds: 1 }).go(90, 4_000, 45)
  /** Its receiver, switched off with the engine, which finds its place again on the way. */
  const awake = (parked: ReturnType<typeof drive>, silentSeconds: number, metres: number) => {
    const from = destination(parked.place(), 90, metres)
    // Just awake, altitudes are wrong.
    const altitudeM = 650
    return journey({ from, at: parked.now() + silentSeconds * 1_000, everySeconds: 1, seed: 2, altitudeM })
  }

  test('has been parked while its tracker slept, though that wakes only 320 m on', () => {
    const parked = drive()
    const [trip, ...others] = tripsIn([
      ...parked.fixes(),
      ...awake(parked, 1_100, 320).go(90, 3_000, 45).fixes(),
    ])
    expect(others).toEqual([])
    expect(trip).toMatchObject({ mode: 'drive', stops: [{ arrivedAt: expect.closeTo(parked.now(), -4) }] })
    const [stop] = trip?.stops ?? []
    expect(((stop?.leftAt ?? 0) - (stop?.arrivedAt ?? 0)) / 60_000).toBeCloseTo(18, 0)
    // 7,320 m at 45 km/h.
    expect((trip?.movingSeconds ?? 0) / 60).toBeCloseTo(9.8, 0)
  })

  test('leaves when its tracker wakes, and not when that fell asleep', () => {
    const home = journey({ everySeconds: 1 }).stay(240)
    const out = awake(home, 2_400, 150)
    const [trip] = tripsIn([...home.fixes(), ...out.go(0, 4_000, 45).fixes()])
    expect(trip?.startedAt).toBeGreaterThan(home.now() + 2_300_000)
  })

  test('waits at red lights and is lost in a tunnel without stopping', () => {
    const town = drive().stay(80).go(0, 1_500, 40).stay(160).go(0, 1_500, 40)
    const behind = awake(town, 60, 900).go(90, 3_000, 60)
    const [trip] = tripsIn([...town.fixes(), ...behind.fixes()])
    expect(trip).toMatchObject({ mode: 'drive', stops: [] })
    expect(trip?.distanceM).toBeCloseTo(10_900, -3)
    // 320 + 270 + 60 + 180 s, and none of the lights.
    expect((trip?.movingSeconds ?? 0) / 60).toBeCloseTo(13.8, 0)
  })
})

test('a slow hiker whose phone tells where they are every five minutes goes on', () => {
  const track = journey({ everySeconds: 300, saysSpeed: false }).go(0, 3_000, 2).go(0, 600, 1.4)
  expect(tripsIn(track.fixes())[0]?.stops).toEqual([])
})

describe('on a steep path', () => {
  test.each([90, -90])('who goes at 0.9 km/h is on the way (%i m)', (climbM) => {
    const track = journey({ everySeconds: 4, saysSpeed: false, noiseM: 1 })
    const [trip] = tripsIn(track.go(0, 1_000, 4).go(0, 300, 0.9, climbM).go(0, 1_000, 4).fixes())
    expect(trip?.stops).toEqual([])
    expect(trip?.distanceM).toBeGreaterThan(2_200)
  })

  test('who rests does, though the altitude wanders', () => {
    const track = journey({ everySeconds: 4, noiseM: 8 })
    const [trip] = tripsIn(track.go(0, 1_000, 4).stay(600).go(0, 1_000, 4).fixes())
    expect(trip?.stops).toHaveLength(1)
    const [stop] = trip?.stops ?? []
    expect(((stop?.leftAt ?? 0) - (stop?.arrivedAt ?? 0)) / 60_000).toBeCloseTo(10, -0.5)
  })
})

describe('a leap', () => {
  const hike = () => journey({ saysSpeed: false, everySeconds: 15 }).stay(300).go(90, 5_000, 4)

  test('ends the trip before it: a watch that was in a car, switched off', () => {
    const walked = hike()
    const there = journey({ from: destination(walked.place(), 0, 13_000), at: walked.now() + 170_000 })
    const [trip, ...others] = tripsIn([...walked.fixes(), ...there.stay(600).fixes()])
    expect(others).toEqual([])
    expect(trip?.distanceM).toBeLessThan(5_400)
    expect(trip).toMatchObject({ mode: 'walk' })
  })

  test('is none where one was as fast before, or the device says so', () => {
    const train = journey({ everySeconds: 10 }).stay(300).go(90, 30_000, 160)
    const behind = { from: destination(train.place(), 90, 13_000), at: train.now() + 170_000 }
    expect(tripsIn([...train.fixes(), ...journey(behind).go(90, 20_000, 160).fixes()])).toHaveLength(1)
    const tunnel = hike().go(90, 1_000, 100)
    const outside = journey({ from: destination(tunnel.place(), 90, 13_000), at: tunnel.now() + 170_000 })
    expect(tripsIn([...tunnel.fixes(), ...outside.go(90, 20_000, 200).fixes()])).toHaveLength(1)
  })
})

test.each([
  ['a hike', 'walk', { meanSpeedKmh: 4, topSpeedKmh: 6.4, distanceM: 23_000, climbM: 1_315 }],
  ['a run of 10 km', 'walk', { meanSpeedKmh: 11, topSpeedKmh: 14.5, distanceM: 10_600, climbM: 175 }],
  ['a marathon', 'walk', { meanSpeedKmh: 12.9, topSpeedKmh: 16.5, distanceM: 43_000, climbM: 360 }],
  ['a ride to work', 'cycle', { meanSpeedKmh: 15, topSpeedKmh: 27, distanceM: 7_000, climbM: 30 }],
  ['a ride off the road', 'cycle', { meanSpeedKmh: 10, topSpeedKmh: 32.5, distanceM: 33_000, climbM: 328 }],
  ['three passes', 'cycle', { meanSpeedKmh: 17, topSpeedKmh: 72, distanceM: 177_000, climbM: 4_873 }],
  ['a drive through town', 'drive', { meanSpeedKmh: 24, topSpeedKmh: 66, distanceM: 9_000, climbM: 40 }],
  ['a drive over a pass', 'drive', { meanSpeedKmh: 41, topSpeedKmh: 88, distanceM: 60_000, climbM: 1_800 }],
] as const)('%s: %s', (_, mode, sum) => {
  expect(modeOf(sum)).toBe(mode)
})

test('nobody has travelled who stays within 25 m for an hour, going about', () => {
  const track = journey({ from: chur, everySeconds: 5, noiseM: 8, saysSpeed: false })
  for (let round = 0; round < 20; round += 1) track.go(0, 15, 2).go(90, 15, 2).go(180, 15, 2).go(270, 15, 2)
  expect(tripsIn(track.fixes())).toEqual([])
})
