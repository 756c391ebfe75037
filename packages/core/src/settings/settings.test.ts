import type { Setting, SettingKey } from '@heimdall/contracts'
import { sessions, settingChanges, settings } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { loadSession } from '../identity/sessions/index.ts'
import {
  anonymousCall,
  asKey,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  type TestServices,
  type UserCall,
} from '../testing/index.ts'
import { getPublicSettings } from './get-public-settings.ts'
import { getSetting } from './get-setting.ts'
import { listSettingChanges } from './list-setting-changes.ts'
import { listSettings } from './list-settings.ts'
import { listAllWithoutSecondFactor } from './list-without-second-factor.ts'
import { readPlatform } from './read-platform.ts'
import { readRetention, readSetting } from './read-settings.ts'
import { updateSetting } from './update-setting.ts'

let heimdall: TestServices
let admin: UserCall
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  await heimdall.services.primary.db.delete(settings)
  admin = await asUser(heimdall, await createAccount(heimdall, { role: 'admin' }))
  await forgetEvents(heimdall)
  heimdall.accessChanges.length = 0
})

const update = (key: 'registration_enabled' | 'two_factor_required', value: boolean) =>
  heimdall.run(updateSetting, admin, { key, value })
const list = async () => (await heimdall.run(listSettings, admin, {})).settings

test('all are listed, with their defaults', async () => {
  expect(await list()).toMatchObject([
    { key: 'platform_name', value: 'Heimdall', isPublic: true },
    { key: 'platform_contact', value: '', isPublic: true },
    { key: 'default_locale', value: 'en', isPublic: true },
    { key: 'terms_url', value: '', isPublic: true },
    { key: 'privacy_policy_url', value: '', isPublic: true },
    { key: 'registration_enabled', value: true, isPublic: true },
    { key: 'two_factor_required', value: false, isPublic: true },
    { key: 'session_idle_days', value: 30, isPublic: false },
    { key: 'session_absolute_days', value: 90, isPublic: false },
    { key: 'audit_retention_days', value: 0, isPublic: false },
    { key: 'position_retention_days', value: 0, isPublic: false },
    { key: 'file_max_mb', value: 1_024, isPublic: false },
    { key: 'file_own_quota_mb', value: 5_120, isPublic: false },
    { key: 'file_quota_mb', value: 20_480, isPublic: false },
  ])
})

test('one says what it is, what it may be, and who says another default', async () => {
  const configured = {
    ...heimdall.services,
    sessionLifetime: { idleSeconds: 7 * 86_400, absoluteSeconds: 90 * 86_400 },
  }
  expect(await getSetting.execute(configured, admin, { key: 'session_idle_days' })).toMatchObject({
    label: { en: 'Days until an unused session ends', de: 'Tage, bis eine unbenutzte Sitzung endet' },
    help: { en: expect.stringMatching(/last use/), de: expect.stringMatching(/letzten Benutzung/) },
    schema: { type: 'integer', minimum: 1, maximum: 365 },
    unit: 'days',
    value: 7,
    defaultValue: 7,
    variable: 'SESSION_IDLE_DAYS',
  })
  expect(await heimdall.run(getSetting, admin, { key: 'default_locale' })).toMatchObject({
    schema: { enum: ['en', 'de'] },
    unit: null,
    variable: null,
  })
})

test('a change counts at once, and the log has the old value and the new one', async () => {
  const changed = await update('registration_enabled', false)
  expect(changed).toMatchObject({
    value: false,
    isDefault: false,
    updatedAt: heimdall.clock.now().toISOString(),
  })
  expect((await list()).find(({ key }) => key === 'registration_enabled')).toEqual(changed)
  expect(await readSetting(heimdall.services.primary.db, 'registration_enabled')).toBe(false)
  expect(heimdall.accessChanges).toEqual([])
  expect(await eventsInOutbox(heimdall)).toMatchObject([
    {
      eventType: 'platform_setting_updated',
      actorId: admin.actor.userId,
      resourceType: 'platform',
      resourceId: 'registration_enabled',
      metadata: {
        key: 'registration_enabled',
        changedFields: ['registration_enabled'],
        oldValue: true,
        newValue: false,
      },
    },
  ])
})

test('what is the default again has no row; the same again leaves no event', async () => {
  await update('registration_enabled', false)
  expect(await update('registration_enabled', true)).toMatchObject({ isDefault: true, updatedAt: null })
  await update('registration_enabled', true)
  expect(await heimdall.services.primary.db.select().from(settings)).toEqual([])
  expect(await eventsInOutbox(heimdall)).toHaveLength(2)
})

test('several at once leave one event: each knows what it replaces', async () => {
  await Promise.all([1, 2, 3].map(() => update('registration_enabled', false)))
  expect(await eventsInOutbox(heimdall)).toHaveLength(1)
})

test('a second factor for all is told to every process, and takes from whoever has none', async () => {
  const other = await createAccount(heimdall, { role: 'admin' })
  expect((await asUser(heimdall, other)).actor.permissions.size).toBeGreaterThan(10)
  const before = await heimdall.run(listAllWithoutSecondFactor, admin, {})
  expect(before).toMatchObject({ includesYou: true })
  expect(before.accounts.map(({ id }) => id)).toContain(other.userId)
  await update('two_factor_required', true)
  expect(heimdall.accessChanges).toEqual([{ everyone: true }])
  expect((await asUser(heimdall, other)).actor.permissions.size).toBe(0)
})

test('how long sessions last holds for those that there are, and for new ones', async () => {
  const account = await createAccount(heimdall)
  const session = await asUser(heimdall, account)
  const days = (key: 'session_idle_days' | 'session_absolute_days', value: number) =>
    heimdall.run(updateSetting, admin, { key, value })
  const lasts = async ({ actor }: UserCall) => {
    const [row] = await heimdall.services.primary.db
      .select()
      .from(sessions)
      .where(eq(sessions.id, actor.sessionId))
    if (!row) throw new Error('The session is gone')
    const inDays = (end: Date) => (end.getTime() - heimdall.clock.now().getTime()) / 86_400_000
    return [inDays(row.idleExpiresAt), inDays(row.absoluteExpiresAt)]
  }
  expect(await lasts(session)).toEqual([30, 90])
  await days('session_idle_days', 7)
  await days('session_absolute_days', 14)
  expect(await lasts(session)).toEqual([7, 14])
  expect(await lasts(await asUser(heimdall, account))).toEqual([7, 14])
  await days('session_idle_days', 3)
  await days('session_absolute_days', 3)
  expect(await lasts(session)).toEqual([3, 3])
  expect(heimdall.accessChanges).toEqual(Array(4).fill({ everyone: true }))

  // One that has ended is not woken up by more generous days.
  heimdall.clock.advance(4 * 86_400_000)
  const later = await asUser(heimdall, await createAccount(heimdall, { role: 'admin' }))
  await heimdall.run(updateSetting, later, { key: 'session_absolute_days', value: 90 })
  expect((await lasts(session))[1]).toBeLessThan(0)
  heimdall.clock.advance(2 * 60_000)
  expect(await loadSession(heimdall.services, later.token)).not.toBeNull()
  expect(await lasts(later)).toEqual([3, expect.closeTo(90, 1)])
})

test('unused, no session outlasts what ends every one, whichever of both is changed, and at once', async () => {
  const days = (key: 'session_idle_days' | 'session_absolute_days', value: number) =>
    heimdall.run(updateSetting, admin, { key, value })
  const refused = (text: string) => ({
    code: 'BAD_REQUEST',
    message: expect.stringContaining(text),
    issues: [{ path: ['value'], code: 'idle_beyond_absolute' }],
  })
  await expect(days('session_idle_days', 91)).rejects.toMatchObject(refused('Choose 90 days at most'))
  await expect(days('session_absolute_days', 29)).rejects.toMatchObject(refused('Choose 30 days at least'))
  expect(await heimdall.services.primary.db.select().from(settings)).toEqual([])
  expect(await eventsInOutbox(heimdall)).toEqual([])
  const outcomes = await Promise.allSettled([
    days('session_idle_days', 80),
    days('session_absolute_days', 40),
  ])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await heimdall.services.primary.db.delete(settings)
  await days('session_idle_days', 90)
  // Nor by giving the word back to what was delivered.
  await days('session_absolute_days', 120)
  await days('session_idle_days', 100)
  await expect(days('session_absolute_days', 90)).rejects.toMatchObject(refused('Choose 100 days at least'))
})

test('history of a setting that does not exist is not found; of one that nobody has changed it is empty', async () => {
  await heimdall.services.primary.db.delete(settingChanges)
  const history = (key: string) => heimdall.run(listSettingChanges, admin, { key })
  for (const key of ['nonsense', 'custom.nonsense', 'constructor']) {
    await expect(history(key)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  }
  expect((await history('terms_url')).changes).toEqual([])
})

test('what it was is kept, with who has changed it, and a hundred changes at most', async () => {
  const history = () => heimdall.run(listSettingChanges, admin, { key: 'registration_enabled', limit: 100 })
  await heimdall.services.primary.db.delete(settingChanges)
  await update('registration_enabled', false)
  heimdall.clock.advance(1)
  await update('registration_enabled', true)
  expect((await history()).changes).toMatchObject([
    { kind: 'updated', oldValue: false, newValue: true, changedBy: { id: admin.actor.userId } },
    { kind: 'updated', oldValue: true, newValue: false, changedBy: { id: admin.actor.userId } },
  ])
  for (let change = 0; change < 100; change++) {
    heimdall.clock.advance(1)
    await update('registration_enabled', change % 2 === 1)
  }
  expect((await history()).changes).toHaveLength(100)
})

test('retention counts for the next run of its job; 0 is for good, whatever the configuration says', async () => {
  const { services } = heimdall
  const read = (auditDays: number | null) =>
    readRetention({ ...services, retention: { auditDays, positionDays: null } }, services.primary.db, key)
  const key = 'audit_retention_days'
  expect([await read(null), await read(30)]).toEqual([null, 30])
  await heimdall.run(updateSetting, admin, { key, value: 90 })
  expect([await read(null), await read(30)]).toEqual([90, 90])
  const configured = { ...services, retention: { auditDays: 30, positionDays: null } }
  await updateSetting.execute(configured, admin, { key, value: 0 })
  expect([await read(30), (await heimdall.run(getSetting, admin, { key })).value]).toEqual([null, 0])
})

test('what the platform says of itself is told to anybody, kept in history, and reset', async () => {
  const set = (key: SettingKey, value: Setting['value']) => heimdall.run(updateSetting, admin, { key, value })
  expect(await readPlatform(heimdall.services.primary.db)).toMatchObject({ name: 'Heimdall', contact: '' })
  await heimdall.services.primary.db.delete(settingChanges)
  expect((await list())[0]).toMatchObject({ key: 'platform_name', hasHistory: false })
  await set('platform_name', '  Asgard "1" ')
  heimdall.clock.advance(1)
  await set('platform_contact', 'ask@example.org')
  await set('default_locale', 'de')
  await set('terms_url', 'https://example.org/terms')
  await set('privacy_policy_url', 'https://example.org/privacy')
  expect(await readPlatform(heimdall.services.primary.db)).toEqual({
    name: 'Asgard "1"',
    contact: 'ask@example.org',
    defaultLocale: 'de',
    termsUrl: 'https://example.org/terms',
    privacyPolicyUrl: 'https://example.org/privacy',
  })
  const told = await heimdall.run(getPublicSettings, anonymousCall(), {})
  expect(told.settings).toMatchObject({ platform_name: 'Asgard "1"', default_locale: 'de' })
  expect((await eventsInOutbox(heimdall))[0]).toMatchObject({
    metadata: { key: 'platform_name', oldValue: 'Heimdall', newValue: 'Asgard "1"' },
  })
  expect(await set('platform_name', 'Heimdall')).toMatchObject({ isDefault: true, hasHistory: true })
  const { changes } = await heimdall.run(listSettingChanges, admin, { key: 'platform_name' })
  expect(changes.map(({ newValue }) => newValue)).toEqual(['Heimdall', 'Asgard "1"'])
})

test('a value must fit its key, and a key must be known', () => {
  for (const input of [
    { key: 'registration_enabled', value: 'no' },
    { key: 'two_factor_required', value: 1 },
    { key: 'session_idle_days', value: 0 },
    { key: 'session_idle_days', value: 1.5 },
    { key: 'session_absolute_days', value: 366 },
    { key: 'session_absolute_days', value: true },
    { key: 'nonsense', value: true },
    { key: 'platform_name', value: '   ' },
    { key: 'platform_name', value: 'Two\nlines' },
    { key: 'platform_name', value: 'x'.repeat(51) },
    { key: 'platform_name', value: '<b>' },
    { key: 'platform_contact', value: 'somebody' },
    { key: 'default_locale', value: 'fr' },
    { key: 'terms_url', value: 'javascript:alert(1)' },
    { key: 'terms_url', value: 'ftp://example.org' },
    { key: 'privacy_policy_url', value: 'example.org/privacy' },
    { key: 'privacy_policy_url', value: 5 },
    { key: 'two_factor_required' },
  ]) {
    expect(updateSetting.input.safeParse(input).success).toBe(false)
  }
})

test('reading needs setting:read, changing setting:write', async () => {
  const reader = await asKey(heimdall, { permissions: ['setting:read'] })
  const writer = await asKey(heimdall, { permissions: ['setting:write'] })
  const input = { key: 'registration_enabled', value: false } as const
  const forbidden = { code: 'FORBIDDEN' }
  await expect(heimdall.run(updateSetting, reader, input)).rejects.toMatchObject(forbidden)
  await expect(heimdall.run(listAllWithoutSecondFactor, reader, {})).rejects.toMatchObject(forbidden)
  await expect(heimdall.run(listSettings, writer, {})).rejects.toMatchObject(forbidden)
  await expect(heimdall.run(updateSetting, anonymousCall(), input)).rejects.toMatchObject({
    code: 'UNAUTHORIZED',
  })
  expect((await heimdall.run(updateSetting, writer, input)).value).toBe(false)
})
