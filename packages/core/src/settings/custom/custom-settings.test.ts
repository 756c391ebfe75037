import { settingChanges, settings } from '@heimdall/db/core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  anonymousCall,
  asKey,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  type KeyCall,
  type TestServices,
} from '../../testing/index.ts'
import { getPublicSettings } from '../get-public-settings.ts'
import { listSettingChanges } from '../list-setting-changes.ts'
import { deleteCustomSetting } from './delete-custom-setting.ts'
import { getCustomSetting } from './get-custom-setting.ts'
import { listCustomSettings } from './list-custom-settings.ts'
import { putCustomSetting } from './put-custom-setting.ts'

let heimdall: TestServices
let bot: KeyCall
beforeAll(async () => {
  heimdall = await createTestServices()
  bot = await asKey(heimdall, { permissions: ['setting:read', 'setting:write'] })
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  await heimdall.services.primary.db.delete(settings)
  await heimdall.services.primary.db.delete(settingChanges)
  await forgetEvents(heimdall)
})

const put = (key: string, value: unknown, options = {}) =>
  heimdall.run(putCustomSetting, bot, { key, value, ...options })
const history = async (key: string) =>
  (await heimdall.run(listSettingChanges, bot, { key: `custom.${key}` })).changes

test('has a history as long as it is there, or was', async () => {
  await expect(history('stream.title')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await put('stream.title', 'Morning')
  await heimdall.services.primary.db.delete(settingChanges)
  expect(await history('stream.title')).toEqual([])
  await heimdall.run(deleteCustomSetting, bot, { key: 'stream.title' })
  expect(await history('stream.title')).toMatchObject([{ kind: 'deleted' }])
})

test('is made, changed and deleted, with an event and a line of history each', async () => {
  expect(await put('stream.title', 'Morning')).toEqual({
    key: 'stream.title',
    value: 'Morning',
    isPublic: false,
    isSecret: false,
    updatedAt: heimdall.clock.now().toISOString(),
  })
  heimdall.clock.advance(1)
  await put('stream.title', { en: 'Evening', guests: [1, null] })
  expect((await heimdall.run(getCustomSetting, bot, { key: 'stream.title' })).value).toEqual({
    en: 'Evening',
    guests: [1, null],
  })
  heimdall.clock.advance(1)
  await heimdall.run(deleteCustomSetting, bot, { key: 'stream.title' })
  expect((await heimdall.run(listCustomSettings, bot, {})).settings).toEqual([])
  const key = 'custom.stream.title'
  expect(await eventsInOutbox(heimdall)).toMatchObject([
    { eventType: 'system_setting_created', resourceId: key, metadata: { key, newValue: 'Morning' } },
    { eventType: 'system_setting_updated', metadata: { oldValue: 'Morning' } },
    { eventType: 'system_setting_deleted', metadata: { oldValue: { en: 'Evening' } } },
  ])
  expect((await history('stream.title')).map(({ kind }) => kind)).toEqual(['deleted', 'updated', 'created'])
})

test('a secret lies encrypted, and stands in no answer, event or history', async () => {
  await put('token', 'before')
  heimdall.clock.advance(1)
  expect(await put('token', 'S3CRET', { isSecret: true })).toMatchObject({ value: null, isSecret: true })
  heimdall.clock.advance(1)
  await put('token', 'S3CRET2', { isSecret: true })
  const [row] = await heimdall.services.primary.db.select().from(settings)
  if (!row?.sealed) throw new Error('Nothing is sealed')
  expect(heimdall.services.secrets.unwrap(row.sealed, 'settings/custom.token').toString()).toBe('"S3CRET2"')
  const [, changed, again] = await eventsInOutbox(heimdall)
  expect([changed?.metadata, again?.metadata]).toMatchObject([
    { oldValue: 'before', newValue: '***' },
    { oldValue: '***', newValue: '***' },
  ])
  const told = [row.value, await eventsInOutbox(heimdall), await history('token')]
  told.push(await heimdall.run(listCustomSettings, bot, {}))
  expect(JSON.stringify(told)).not.toContain('S3CRET')
})

test('anybody sees what is public, and nothing else', async () => {
  await put('open', 1, { isPublic: true })
  await put('closed', 2)
  await put('hidden', 3, { isSecret: true })
  expect((await heimdall.run(getPublicSettings, anonymousCall(), {})).settings).toEqual({
    platform_name: 'Heimdall',
    platform_contact: '',
    default_locale: 'en',
    terms_url: '',
    privacy_policy_url: '',
    registration_enabled: true,
    two_factor_required: false,
    'custom.open': 1,
  })
})

test.each([
  { key: 'Upper', value: 1 },
  { key: '1st', value: 1 },
  { key: 'a b', value: 1 },
  { key: 'a'.repeat(101), value: 1 },
  { key: 'a' },
  { key: 'a', value: 'x'.repeat(16_384) },
  { key: 'a', value: 1, isPublic: true, isSecret: true },
])('%j is refused', (input) => expect(putCustomSetting.input.safeParse(input).success).toBe(false))

test('of two who have read the same, one changes it, and the other is told', async () => {
  const first = await put('shared', 1, { expected: null })
  const late = { code: 'PRECONDITION_FAILED' }
  await expect(put('shared', 2, { expected: null })).rejects.toMatchObject(late)
  const both = await Promise.allSettled(
    [2, 3].map((value) => put('shared', value, { expected: first.updatedAt })),
  )
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  // In the same millisecond, by the standing clock: told apart all the same.
  const present = await heimdall.run(getCustomSetting, bot, { key: 'shared' })
  expect(present.updatedAt > first.updatedAt).toBe(true)
  await put('shared', 4, { expected: present.updatedAt })
  await heimdall.run(deleteCustomSetting, bot, { key: 'shared' })
  await expect(put('shared', 5, { expected: present.updatedAt })).rejects.toMatchObject(late)
  expect((await history('shared')).length).toBe(4)
})

test('several at once make one, and one is deleted once', async () => {
  await Promise.all([1, 2, 3].map((value) => put('same', value)))
  expect((await history('same')).map(({ kind }) => kind).sort()).toEqual(['created', 'updated', 'updated'])
  const remove = () => heimdall.run(deleteCustomSetting, bot, { key: 'same' })
  const removed = await Promise.allSettled([remove(), remove()])
  expect(removed.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(remove()).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('reading and changing have a permission each', async () => {
  const reader = await asKey(heimdall, { permissions: ['setting:read'] })
  const writer = await asKey(heimdall, { permissions: ['setting:write'] })
  const forbidden = { code: 'FORBIDDEN' }
  await expect(heimdall.run(putCustomSetting, reader, { key: 'a', value: 1 })).rejects.toMatchObject(
    forbidden,
  )
  await expect(heimdall.run(deleteCustomSetting, reader, { key: 'a' })).rejects.toMatchObject(forbidden)
  await expect(heimdall.run(listCustomSettings, writer, {})).rejects.toMatchObject(forbidden)
  await expect(heimdall.run(listSettingChanges, writer, { key: 'a' })).rejects.toMatchObject(forbidden)
})
