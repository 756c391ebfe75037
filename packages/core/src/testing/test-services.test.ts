import { describeNeeding, timescaleAvailable } from '@heimdall/db/testing'
import { describe, expect, test } from 'vitest'
import { listAllEvents } from '../audit/index.ts'
import { createApiKey, revokeApiKey, updateMe } from '../index.ts'
import {
  asKey,
  asUser,
  createAccount,
  createTestClock,
  createTestRandom,
  createTestServices,
  eventsInOutbox,
  relayAll,
  type TestServicesOptions,
} from './index.ts'

/** From the command to the list, through outbox, relay and log, as in a running server. */
async function followThrough(options: TestServicesOptions): Promise<void> {
  const heimdall = await createTestServices(options)
  try {
    const person = await asUser(heimdall, await createAccount(heimdall, { permissions: ['audit:read'] }))
    const auditor = await asKey(heimdall, { permissions: ['audit:read'] })
    const commands = [
      () => heimdall.run(updateMe, person, { locale: 'de' }),
      () => heimdall.run(createApiKey, person, { name: 'Bot', permissions: ['audit:read'] }),
      () => heimdall.run(revokeApiKey, person, { id: auditor.actor.apiKeyId }).catch(() => undefined),
      () => heimdall.run(updateMe, person, { privacyMode: true }),
    ]
    for (const command of commands) {
      heimdall.clock.advance(1_000)
      await command()
    }
    const recorded = await eventsInOutbox(heimdall)
    expect(recorded.map(({ eventType }) => eventType)).toEqual([
      'user_updated',
      'api_key_created',
      'user_updated',
    ])
    await relayAll(heimdall)
    expect(await eventsInOutbox(heimdall)).toEqual([])
    const { events } = await heimdall.run(listAllEvents, auditor, { sortDirection: 'asc' })
    expect(events).toMatchObject(
      recorded.map(({ createdAt, ...event }) => ({ ...event, createdAt: createdAt.toISOString() })),
    )
    expect(heimdall.engineErrors).toEqual([])
  } finally {
    await heimdall.close()
  }
}

describe('what commands record is in the log, once and as it was', () => {
  test('with one database for all', () => followThrough({}))
})
describeNeeding(timescaleAvailable(), 'and with a TimescaleDB of its own', () => {
  test('all the same', () => followThrough({ timescale: true }))
})

test('time stands still until told otherwise, and chance repeats itself', () => {
  const clock = createTestClock()
  const before = clock.now()
  expect(clock.now()).toEqual(before)
  clock.advance(5)
  expect(clock.now().getTime() - before.getTime()).toBe(5)
  clock.set(before)
  expect(clock.now()).toEqual(before)
  const [one, other] = [createTestRandom(), createTestRandom()]
  const bytes = one.bytes(70)
  expect(bytes).toEqual(other.bytes(70))
  expect(one.bytes(70)).not.toEqual(bytes)
  expect(bytes).toHaveLength(70)
})
