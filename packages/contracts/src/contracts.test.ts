import { describe, expect, test } from 'vitest'
import {
  AdminAuditFilter,
  cappedTotal,
  Email,
  ErrorBody,
  errorCodes,
  errorStatus,
  Id,
  knownPermissions,
  ListApiKeysInput,
  NoInput,
  PageInput,
  PermissionName,
  PostAuditEvent,
  permissionDescriptions,
  roleLabel,
  systemRoleCalled,
  systemRoleDescriptions,
  systemRolePermissions,
  systemRoles,
  Timestamp,
  Total,
  UpdateMeInput,
  Username,
} from './index.ts'

describe('usernames', () => {
  test.each(['abc', 'a.b', 'A-b_c', '007', ' padded ', 'x'.repeat(32)])('%j may be one', (name) => {
    expect(Username.parse(name)).toBe(name.trim())
  })
  test.each([
    'ab',
    'x'.repeat(33),
    '.abc',
    'abc-',
    'a b',
    'a@b.c',
    'ünal',
    'аdmin',
    'a\u200bbc',
    'abc\n-',
    '',
    'a\0b',
  ])('%j may not', (name) => expect(Username.safeParse(name).success).toBe(false))
})

describe('e-mail addresses', () => {
  test('are compared without case and spaces', () =>
    expect(Email.parse(' Heidi@Alm.Example ')).toBe('heidi@alm.example'))
  test.each([
    '',
    'heidi',
    'heidi@',
    '@alm.example',
    'a b@alm.example',
    'heidi@alm',
    'heidi@alm.example\n',
    `${'a'.repeat(250)}@b.de`,
  ])('%j is none', (email) => expect(Email.safeParse(email).success && email === email.trim()).toBe(false))
})

describe('timestamps', () => {
  test.each([
    '2026-03-01T12:34:56Z',
    '2026-03-01T12:34:56.789Z',
    '2026-03-01T12:34:56+05:30',
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999Z',
  ])('%s', (time) => expect(Timestamp.safeParse(time).success).toBe(true))
  test.each([
    '2026-03-01',
    '2026-03-01T12:34:56',
    '2026-02-30T00:00:00Z',
    '2026-03-01T24:00:00Z',
    '0000-12-31T23:59:59Z',
    '0001-01-01T00:00:00+01:00',
    '9999-12-31T23:59:59-01:00',
    'yesterday',
    '',
    0,
  ])('not %j', (time) => expect(Timestamp.safeParse(time).success).toBe(false))
})

describe('totals', () => {
  test('are exact up to 10,000', () => {
    expect([0, 9_999, 10_000, 10_001].map(cappedTotal)).toEqual([0, 9_999, 10_000, '10000+'])
    for (const total of [-1, 1.5, '10000', null]) expect(Total.safeParse(total).success).toBe(false)
  })
})

describe('permissions', () => {
  test.each(['audit:read', 'song_list:request2'])('%s is written like one', (name) => {
    expect(PermissionName.safeParse(name).success).toBe(true)
  })
  test.each([
    'audit',
    'audit:',
    ':read',
    'Audit:read',
    'audit:read:all',
    'audit: read',
    '2fa:x',
    'audit:read\n',
    `a:${'b'.repeat(99)}`,
  ])('%j is not', (name) => expect(PermissionName.safeParse(name).success).toBe(false))

  test('all are written right, described, and held by the super admin', () => {
    expect(knownPermissions).toEqual(Object.keys(permissionDescriptions))
    for (const name of knownPermissions) {
      expect(PermissionName.safeParse(name).success).toBe(true)
      expect(permissionDescriptions[name].length).toBeGreaterThan(5)
    }
    expect(systemRolePermissions.super_admin).toEqual(knownPermissions)
  })

  test('roles hold less from one to the next', () => {
    for (const [index, role] of systemRoles.entries()) {
      expect(systemRoleDescriptions[role]).not.toBe('')
      const above = systemRoles[index - 1]
      if (!above) continue
      const held = new Set<string>(systemRolePermissions[above])
      expect(systemRolePermissions[role].every((name) => held.has(name))).toBe(true)
      expect(systemRolePermissions[role].length).toBeLessThan(held.size)
    }
    expect(systemRolePermissions.moderator.every((name) => name.endsWith(':read'))).toBe(true)
    expect(systemRolePermissions.user).toEqual([])
  })
})

describe('an event that is posted', () => {
  test('needs a type alone', () => {
    expect(PostAuditEvent.parse({ eventType: 'login' })).toEqual({ eventType: 'login', status: 'success' })
  })
  test.each([
    ['a typo in a key', { userid: '1' }],
    ['its own time', { createdAt: '2026-03-01T12:34:56Z' }],
    ['a report', { isReported: true }],
    ['an address that is none', { ipAddress: '1.2.3' }],
    ['a network', { ipAddress: '10.0.0.0/8' }],
    ['an address with a zone', { ipAddress: 'fe80::1%eth0' }],
    ['an empty user', { userId: '' }],
    ['a number for a user', { userId: 42 }],
    ['an actor who is not of Heimdall', { actorId: '42' }],
    ['a resource in capitals', { resourceType: 'User' }],
    ['metadata that is a list', { metadata: [] }],
    ['metadata that is text', { metadata: '{}' }],
    ['another status', { status: 'ok' }],
    ['an endless description', { description: 'x'.repeat(2_001) }],
    ['an id that is no UUIDv7', { id: '0197f0a2-6b1e-4c3a-9d52-3f1e8a40b6c7' }],
    ['an empty type', { eventType: '' }],
  ])('may not have %s', (_name, extra) => {
    expect(PostAuditEvent.safeParse({ eventType: 'login', ...extra }).success).toBe(false)
  })
  test('may say of anything that it is not known', () => {
    const nothing = {
      userId: null,
      actorId: null,
      ipAddress: null,
      metadata: null,
      description: null,
      correlationId: null,
    }
    expect(PostAuditEvent.safeParse({ eventType: 'login', ...nothing }).success).toBe(true)
  })
})

test('pages have bounds and defaults', () => {
  expect(PageInput.parse({})).toEqual({ page: 1, limit: 20 })
  expect(ListApiKeysInput.parse({}).scope).toBe('own')
  for (const input of [
    { page: 0 },
    { page: 100_001 },
    { page: 1.5 },
    { limit: 0 },
    { limit: 101 },
    { page: '1' },
  ]) {
    expect(PageInput.safeParse(input).success).toBe(false)
  }
})

test('filters refuse what can not be', () => {
  for (const input of [
    { countryCode: 'DEU' },
    { countryCode: '' },
    { isReported: 'true' },
    { userSearch: '' },
    { status: '' },
  ]) {
    expect(AdminAuditFilter.safeParse(input).success).toBe(false)
  }
})

test('no input is no input, and an empty change is none', () => {
  expect(NoInput.parse(undefined)).toEqual({})
  expect(UpdateMeInput.safeParse({}).success).toBe(false)
  expect(Id.safeParse('0197F0A2-6B1E-7C3A-9D52-3F1E8A40B6C7').success).toBe(true)
})

test('every error code has a status of its own, and the body takes them all', () => {
  expect(new Set(Object.values(errorStatus)).size).toBe(errorCodes.length)
  for (const code of errorCodes) {
    expect(errorStatus[code]).toBeGreaterThanOrEqual(400)
    expect(ErrorBody.safeParse({ error: { code, message: 'x', requestId: 'r' } }).success).toBe(true)
  }
})

test('roles of Heimdall are called something, and found by it', () => {
  expect([roleLabel('super_admin', 'de'), roleLabel('Song fan', 'de')]).toEqual(['Super-Admin', 'Song fan'])
  expect(['super ADMIN', 'Mitglied', 'Song fan'].map(systemRoleCalled)).toEqual([
    'super_admin',
    'user',
    undefined,
  ])
})
