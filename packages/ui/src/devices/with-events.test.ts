import type { DeviceList, GpsEvent, Position } from '@heimdall/contracts'
import { expect, test } from 'vitest'
import { withEvents } from './with-events.ts'

const list: DeviceList = {
  devices: [
    {
      id: 'a',
      owner: { id: 'u', username: 'heidi' },
      name: 'Phone',
      kind: 'phone',
      colour: '#2563eb',
      icon: 'smartphone',
      dialect: null,
      live: null,
      createdAt: '2026-03-02T10:00:00.000Z',
      updatedAt: '2026-03-02T10:00:00.000Z',
    },
  ],
  page: 1,
  limit: 100,
  total: 1,
  nextCursor: null,
}
const position: Position = {
  fixTime: '2026-03-02T10:00:00.000Z',
  receivedAt: '2026-03-02T10:00:01.000Z',
  latitude: 52.5,
  longitude: 13.4,
  altitude: null,
  speedKmh: null,
  heading: null,
  accuracy: 8,
  battery: null,
  motion: null,
  flags: [],
  attributes: {},
}

test('what a device says takes its place in the list, and nothing else changes', () => {
  const seen: GpsEvent = { kind: 'device', deviceId: 'a', userId: 'u', battery: 81, lastSeenAt: 'then' }
  const moved: GpsEvent = { kind: 'position', deviceId: 'a', userId: 'u', position }
  expect(withEvents(list, [seen, moved]).devices[0]?.live).toEqual({
    position,
    battery: 81,
    lastSeenAt: position.receivedAt,
  })
  const other: GpsEvent = { ...moved, deviceId: 'b' }
  expect(withEvents(list, [other]).devices).toEqual(list.devices)
  expect(withEvents(list, [])).toBe(list)
})

test('a clock that was ahead holds up nothing that comes after it', () => {
  const move = (fixTime: string, receivedAt: string, latitude: number): GpsEvent => ({
    kind: 'position',
    deviceId: 'a',
    userId: 'u',
    position: {
      ...position,
      fixTime: `2026-03-02T${fixTime}.000Z`,
      receivedAt: `2026-03-02T${receivedAt}.000Z`,
      latitude,
    },
  })
  const ahead = move('22:00:00', '10:00:10', 53)
  const right = move('10:00:20', '10:00:20', 54)
  const latitude = (events: GpsEvent[]) => withEvents(list, events).devices[0]?.live?.position?.latitude
  expect(latitude([ahead])).toBe(53)
  expect(latitude([ahead, right])).toBe(54)
  expect(latitude([right, ahead])).toBe(54)
})

test('what comes late or twice moves nothing back', () => {
  const move = (second: string, latitude: number): GpsEvent => ({
    kind: 'position',
    deviceId: 'a',
    userId: 'u',
    position: { ...position, fixTime: `2026-03-02T10:00:${second}.000Z`, latitude },
  })
  const there = withEvents(list, [move('10', 53), move('09', 52), move('10', 51)])
  expect(there.devices[0]?.live?.position?.latitude).toBe(53)
  expect(withEvents(there, [move('11', 54)]).devices[0]?.live?.position?.latitude).toBe(54)
})
