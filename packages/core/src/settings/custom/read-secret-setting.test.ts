import { apiKeys, settingChanges, settings } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { loadApiKey } from '../../identity/api-keys/index.ts'
import {
  anonymousCall,
  asKey,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  type KeyCall,
  type TestServices,
} from '../../testing/index.ts'
import { putCustomSetting } from './put-custom-setting.ts'
import { readSecretSetting } from './read-secret-setting.ts'

let heimdall: TestServices
let bot: KeyCall
beforeAll(async () => {
  heimdall = await createTestServices()
  bot = await asKey(heimdall, { permissions: ['setting:read_secret'] })
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  await heimdall.services.primary.db.delete(settings)
  await heimdall.services.primary.db.delete(settingChanges)
  const writer = await asKey(heimdall, { permissions: ['setting:write'] })
  await heimdall.run(putCustomSetting, writer, {
    key: 'twitch.token',
    value: { t: 'S3CRET' },
    isSecret: true,
  })
  await heimdall.run(putCustomSetting, writer, { key: 'plain', value: 1 })
  await forgetEvents(heimdall)
})

const key = 'twitch.token'
const read = (call: KeyCall) => heimdall.run(readSecretSetting, call, { key })

test('a bot gets it, and each reading is recorded, without its value', async () => {
  expect(await read(bot)).toMatchObject({ key, value: { t: 'S3CRET' } })
  await read(bot)
  const events = await eventsInOutbox(heimdall)
  const event = {
    eventType: 'system_setting_read',
    actorId: null,
    resourceId: 'custom.twitch.token',
    metadata: { key: 'custom.twitch.token' },
  }
  expect(events).toMatchObject([event, event])
  expect(JSON.stringify(events)).not.toContain('S3CRET')
})

test('what can not be recorded is not told', async () => {
  const { sql } = heimdall.services.primary
  await sql`ALTER TABLE audit_outbox ADD CONSTRAINT full_up CHECK (false) NOT VALID`
  await expect(read(bot)).rejects.toThrow()
  await sql`ALTER TABLE audit_outbox DROP CONSTRAINT full_up`
})

test('what is no secret, and what is not there, is not found here', async () => {
  for (const other of ['plain', 'nothing']) {
    await expect(heimdall.run(readSecretSetting, bot, { key: other })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  }
  expect(await eventsInOutbox(heimdall)).toEqual([])
  expect(readSecretSetting.input.safeParse({ key: 'No key' }).success).toBe(false)
})

test('nobody else may: neither by other permissions, nor in a browser, nor an administrator', async () => {
  const forbidden = { code: 'FORBIDDEN' }
  const other = await asKey(heimdall, { permissions: ['setting:read', 'setting:write'] })
  await expect(read(other)).rejects.toMatchObject(forbidden)
  const person = await asUser(heimdall, await createAccount(heimdall, { role: 'super_admin' }))
  await expect(heimdall.run(readSecretSetting, person, { key })).rejects.toMatchObject({
    ...forbidden,
    issues: [{ code: 'bots_only' }],
  })
  const admin = await createAccount(heimdall, { role: 'admin' })
  await expect(
    read(await asKey(heimdall, { owner: admin, permissions: ['setting:read_secret'] })),
  ).rejects.toMatchObject(forbidden)
  await expect(heimdall.run(readSecretSetting, anonymousCall(), { key })).rejects.toMatchObject({
    code: 'UNAUTHORIZED',
  })
})

test('a key reads while it is valid and its owner holds the permission', async () => {
  const { db } = heimdall.services.primary
  const owner = await createAccount(heimdall, { role: 'super_admin' })
  const own = await asKey(heimdall, { owner, permissions: ['setting:read_secret'] })
  expect(await read(own)).toMatchObject({ value: { t: 'S3CRET' } })
  await db.update(apiKeys).set({ isActive: false }).where(eq(apiKeys.userId, owner.userId))
  expect(await loadApiKey(heimdall.services, own.key, null)).toBeNull()
})
