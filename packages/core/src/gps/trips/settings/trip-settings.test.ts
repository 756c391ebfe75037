import { afterAll, beforeEach, expect, test } from 'vitest'
import { eventsInOutbox } from '../../../testing/index.ts'
import { makeTripWorld } from '../testing/make-trip-world.ts'
import { getTripSettings, updateTripSettings } from './index.ts'

const { heimdall, me, other, reader, startAnew } = await makeTripWorld()
afterAll(() => heimdall.close())
beforeEach(startAnew)

test('the numbers of detection are one’s own, mode by mode', async () => {
  const before = await heimdall.run(getTripSettings, me, {})
  expect(before.walk).toEqual({
    startDistanceM: 200,
    startSeconds: 180,
    stopSeconds: 180,
    stopRadiusM: 50,
    gapSeconds: 3_600,
  })
  const drive = { ...before.drive, stopSeconds: 600 }
  expect(await heimdall.run(updateTripSettings, me, { drive })).toEqual({ ...before, drive })
  expect(await heimdall.run(getTripSettings, reader, { userId: me.actor.userId })).toEqual({
    ...before,
    drive,
  })
  expect(await heimdall.run(getTripSettings, other, {})).toEqual(before)
  await heimdall.run(updateTripSettings, me, { drive })
  expect(await eventsInOutbox(heimdall)).toMatchObject([
    { eventType: 'user_updated', metadata: { changedFields: ['trip_settings.drive'] } },
  ])
  for (const bad of [{ stopRadiusM: 5 }, { gapSeconds: 10 }, { startSeconds: 1.5 }]) {
    expect(updateTripSettings.input.safeParse({ drive: { ...drive, ...bad } }).success).toBe(false)
  }
})
