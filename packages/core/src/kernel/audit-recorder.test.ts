import { describe, expect, test } from 'vitest'
import { createTestClock, createTestRandom, requestContext } from '../testing/index.ts'
import { type Actor, anonymous } from './actor.ts'
import { createAuditRecorder } from './audit-recorder.ts'

const person: Actor = {
  type: 'user',
  userId: 'the actor',
  sessionId: 's',
  roles: [],
  permissions: new Set(),
  authenticatedAt: new Date(0),
}
const recorder = (actor: Actor, overrides = {}) =>
  createAuditRecorder({ actor, request: requestContext(overrides) }, createTestClock(), createTestRandom())

describe('whom an event names', () => {
  test('the actor, unless the verb says about whom', () => {
    const { audit, events } = recorder(person)
    audit('user_updated')
    audit('role_assigned', { userId: 'someone' })
    audit('role_assigned', { userId: null })
    expect(events.map(({ event }) => [event.userId, event.actorId])).toEqual([
      ['the actor', 'the actor'],
      ['someone', 'the actor'],
      [null, 'the actor'],
    ])
  })

  test('whoever signs in acts for themselves; whoever fails to is nobody', () => {
    const { audit, events } = recorder(anonymous)
    audit('login', { userId: 'someone' })
    audit('login_failed', { userId: 'someone', failure: 'wrong_password' })
    audit('login_failed', { failure: 'unknown_account' })
    expect(
      events.map(({ event }) => [event.userId, event.actorId, event.status, event.errorMessage]),
    ).toEqual([
      ['someone', 'someone', 'success', null],
      ['someone', null, 'failure', 'wrong_password'],
      [null, null, 'failure', 'unknown_account'],
    ])
  })

  test('a key and the system stand in the metadata', () => {
    const key = recorder({ type: 'api_key', apiKeyId: 'k', ownerId: 'owner', permissions: new Set() })
    key.audit('user_updated', { metadata: { changedFields: ['a'] } })
    expect(key.events[0]?.event).toMatchObject({
      actorId: 'owner',
      metadata: { changedFields: ['a'], apiKeyId: 'k' },
    })
    const system = recorder({ type: 'system', name: 'cli' })
    system.audit('user_updated')
    expect(system.events[0]?.event).toMatchObject({ actorId: null, userId: null, metadata: { actor: 'cli' } })
  })
})

test('ids keep the order of the events within one millisecond and carry their time', () => {
  const { audit, events } = recorder(person)
  for (let count = 0; count < 500; count++) audit('user_updated')
  const ids = events.map(({ id }) => id)
  expect(ids).toEqual([...ids].sort())
  expect(new Set(ids).size).toBe(500)
  const prefix = createTestClock().now().getTime().toString(16).padStart(12, '0')
  expect(ids.every((id) => id.replaceAll('-', '').startsWith(prefix))).toBe(true)
})

test('secrets never get into an event', () => {
  const { audit, events } = recorder(person)
  const secret = `hk_${'a'.repeat(43)}`
  audit('user_updated', {
    metadata: { password: 'hunter2', nested: { clientSecret: 'hunter2' }, note: `it was ${secret}` },
  })
  const text = JSON.stringify(events)
  expect(text).not.toContain('hunter2')
  expect(text).not.toContain(secret)
})

test('an endless user agent is cut, never through the middle of a character', () => {
  const { audit, events } = recorder(person, { userAgent: `${'x'.repeat(1023)}😀 and more` })
  audit('user_updated')
  const userAgent = events[0]?.event.userAgent ?? ''
  expect(userAgent.length).toBeLessThanOrEqual(1024)
  expect(userAgent.isWellFormed()).toBe(true)
})

test('says whether the verb has said anything', () => {
  const silent = recorder(person)
  expect(silent.isStated()).toBe(false)
  silent.audit.none('a reason')
  expect(silent.isStated()).toBe(true)
  expect(silent.events).toEqual([])
})
