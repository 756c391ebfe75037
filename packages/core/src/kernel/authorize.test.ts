import { describe, expect, test } from 'vitest'
import { type Actor, anonymous, principalOf, userIdOf } from './actor.ts'
import { type Access, authorize, holds, permissionOf, reaches, requireReach } from './authorize.ts'

const user: Actor = {
  type: 'user',
  userId: 'u',
  sessionId: 's',
  roles: ['super_admin'],
  permissions: new Set(['audit:read']),
  authenticatedAt: new Date(0),
}
const ownedKey: Actor = { type: 'api_key', apiKeyId: 'k', ownerId: 'u', permissions: new Set(['audit:read']) }
const systemKey: Actor = { ...ownedKey, ownerId: null }
const system: Actor = { type: 'system', name: 'job' }

const verdict = (actor: Actor, access: Access) => {
  try {
    authorize(actor, access)
    return 'yes'
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error
  }
}

describe('authorize', () => {
  test.each<[string, Actor, Access, string]>([
    ['anybody for what is public', anonymous, 'public', 'yes'],
    ['a key for what is public', systemKey, 'public', 'yes'],
    ['nobody for oneself', anonymous, 'self', 'UNAUTHORIZED'],
    ['nobody for a permission', anonymous, 'audit:read', 'UNAUTHORIZED'],
    ['a person for oneself', user, 'self', 'yes'],
    ['a key for oneself, also an owned one', ownedKey, 'self', 'FORBIDDEN'],
    ['a person with the permission', user, 'audit:read', 'yes'],
    ['a person without it, whatever the role is called', user, 'audit:write', 'FORBIDDEN'],
    ['a key with the permission', systemKey, 'audit:read', 'yes'],
    ['a key without it', ownedKey, 'audit:write', 'FORBIDDEN'],
    ['nobody for what may be their own', anonymous, 'self or audit:write', 'UNAUTHORIZED'],
    ['a person for what may be their own', user, 'self or audit:write', 'yes'],
    ['a key for what is nobody’s own', ownedKey, 'self or audit:write', 'FORBIDDEN'],
    ['a key for what belongs to anybody', ownedKey, 'self or audit:read', 'yes'],
    ['the system for what belongs to anybody', system, 'self or audit:write', 'yes'],
    ['the system for anything', system, 'permission:write', 'yes'],
  ])('%s', (_name, actor, access, expected) => expect(verdict(actor, access)).toBe(expected))

  test('a denial names the permission that is missing', () => {
    expect(() => authorize(user, 'audit:write')).toThrow(/audit:write/)
  })
})

test('the permission behind an access', () => {
  expect((['self', 'public', 'audit:read', 'self or trip:write'] as const).map(permissionOf)).toEqual([
    null,
    null,
    'audit:read',
    'trip:write',
  ])
})

test('what belongs to somebody is reached by themselves, and by the permission', () => {
  expect(reaches(user, 'u', 'trip:read')).toBe(true)
  expect(reaches(user, 'somebody else', 'trip:read')).toBe(false)
  expect(reaches(user, 'somebody else', 'audit:read')).toBe(true)
  // A key stands for no person, not even for its owner.
  expect(reaches(ownedKey, 'u', 'trip:read')).toBe(false)
  expect(reaches(systemKey, 'u', 'audit:read')).toBe(true)
  expect(reaches(anonymous, 'u', 'audit:read')).toBe(false)
  expect(() => requireReach(user, 'somebody else', 'trip:read', 'This trip')).toThrow(
    'This trip does not exist',
  )
})

test('holds', () => {
  expect([anonymous, user, ownedKey, system].map((actor) => holds(actor, 'audit:read'))).toEqual([
    false,
    true,
    true,
    true,
  ])
  expect(holds(user, 'audit:write')).toBe(false)
})

test('the account behind an actor, and a name for its limits', () => {
  expect([anonymous, user, ownedKey, systemKey, system].map(userIdOf)).toEqual([null, 'u', 'u', null, null])
  const principals = [anonymous, user, ownedKey, system].map(principalOf)
  expect(principals).toEqual(['anonymous', 'user:u', 'key:k', 'system:job'])
})
