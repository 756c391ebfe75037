import { expect, test } from 'vitest'
import { mostPoints, withMove } from './with-move.ts'

const position = (at: number) => ({
  at,
  latitude: 48,
  longitude: 16,
  altitudeM: null,
  accuracyM: null,
  speedKmh: null,
  heading: null,
  city: null,
  countryCode: null,
})
const trip = { distanceM: 0, movingMs: 0, topSpeedKmh: null }
const device = (key: string) => ({
  key,
  name: key,
  colour: '#4f46e5',
  icon: 'smartphone',
  position: position(1),
  track: [[position(0)], [position(1)]],
  trip,
})
const state = {
  type: 'state' as const,
  needsPassword: false,
  owner: { username: 'ada', avatarUrl: null },
  precision: 'exact' as const,
  delaySeconds: 0,
  devices: [device('a'), device('b')],
}
const move = (at: number, joined: boolean) => ({
  type: 'move' as const,
  devices: [{ key: 'a', position: position(at), joined, trip }],
})
const timesOf = (of: ReturnType<typeof withMove>['devices']) =>
  of[0]?.track.map((way) => way.map(({ at }) => at))

test('a move goes on with the way, or begins one, and leaves other devices alone', () => {
  const joined = withMove(state, move(2, true))
  expect(timesOf(joined.devices)).toEqual([[1, 2]])
  expect(joined.devices[0]?.position.at).toBe(2)
  expect(joined.devices[1]).toBe(state.devices[1])
  expect(timesOf(withMove(joined, move(3, false)).devices)).toEqual([[3]])
})

test.each([true, false])('however long it is followed, what is kept is bounded (joined: %s)', (joined) => {
  let seen: ReturnType<typeof withMove> = state
  for (let at = 2; at < mostPoints + 50; at++) seen = withMove(seen, move(at, joined))
  const track = seen.devices[0]?.track ?? []
  expect(track.flat().length).toBeLessThanOrEqual(mostPoints)
  expect(track.at(-1)?.at(-1)?.at).toBe(mostPoints + 49)
})
