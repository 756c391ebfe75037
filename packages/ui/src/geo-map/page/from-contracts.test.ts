import { expect, test } from 'vitest'
import { createLiveStore } from '../live/live-store.ts'
import { toDeviceNews } from './from-contracts.ts'

test('a clock that was ahead holds up nothing that comes after it', () => {
  const store = createLiveStore(() => 0)
  const place = (fixTime: string, receivedAt: string, longitude: number) => {
    const [news] = toDeviceNews({
      kind: 'position',
      deviceId: 'a',
      userId: 'u',
      position: {
        fixTime: `2026-03-02T${fixTime}.000Z`,
        receivedAt: `2026-03-02T${receivedAt}.000Z`,
        latitude: 52.5,
        longitude,
        altitude: null,
        speedKmh: null,
        heading: null,
        accuracy: null,
        battery: null,
        motion: null,
        flags: [],
        attributes: {},
      },
    })
    if (news?.place) store.place('a', news.place)
  }
  store.holdStill(true)
  place('22:00:00', '10:00:10', 13)
  place('10:00:20', '10:00:20', 14)
  expect(store.positionOf('a')?.[0]).toBeCloseTo(14, 6)
  place('10:00:19', '10:00:21', 15)
  expect(store.positionOf('a')?.[0]).toBeCloseTo(14, 6)
})
