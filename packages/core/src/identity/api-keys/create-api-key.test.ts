import { createHash } from 'node:crypto'
import { permissions } from '@heimdall/db/core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../kernel/index.ts'
import {
  anonymousCall,
  asKey,
  asSystem,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  type TestAccount,
  type TestServices,
  type UserCall,
} from '../../testing/index.ts'
import { createApiKey } from './create-api-key.ts'
import { loadApiKey } from './load-api-key.ts'
import { regenerateApiKey } from './regenerate-api-key.ts'
import { updateApiKey } from './update-api-key.ts'

let heimdall: TestServices
let owner: TestAccount
let boss: TestAccount
let person: UserCall
let admin: UserCall
beforeAll(async () => {
  heimdall = await createTestServices()
  owner = await createAccount(heimdall, { permissions: ['audit:read', 'audit:write'] })
  boss = await createAccount(heimdall, { role: 'admin' })
})
afterAll(() => heimdall.close())
// Signed in anew, for a key takes a fresh sign-in and some tests turn the clock.
beforeEach(async () => {
  person = await asUser(heimdall, owner)
  admin = await asUser(heimdall, boss)
  await forgetEvents(heimdall)
})

type Input = Parameters<typeof createApiKey.execute>[2]
const create = (call: Parameters<typeof createApiKey.execute>[1], input: Partial<Input> = {}) =>
  heimdall.run(createApiKey, call, { name: 'Bot', permissions: ['audit:write'], ...input })

describe('an own key', () => {
  test('works, is shown once and stored only as its hash', async () => {
    const created = await create(person, {
      name: ' Bot ',
      description: 'Writes',
      permissions: ['audit:write', 'audit:read', 'audit:read'],
    })
    const { key, ...rest } = created
    expect(key).toMatch(/^hk_[\w-]{43}$/)
    expect(rest).toMatchObject({
      name: 'Bot',
      description: 'Writes',
      prefix: key.slice(0, 11),
      permissions: ['audit:read', 'audit:write'],
      isSystem: false,
      owner: { id: owner.userId, username: owner.username },
      isActive: true,
      expiresAt: null,
      lastUsedAt: null,
    })
    expect(await loadApiKey(heimdall.services, key, '203.0.113.7')).toMatchObject({
      apiKeyId: created.id,
      ownerId: owner.userId,
    })
    const [row] = await heimdall.services.primary.sql`
      SELECT t::text AS text, encode(key_hash, 'hex') AS hash FROM api_keys AS t WHERE id = ${created.id}`
    expect(row?.text).not.toContain(key)
    expect(row?.text).not.toContain(key.slice(3))
    expect(row?.hash).toBe(createHash('sha256').update(key).digest('hex'))
  })

  test('is recorded without itself', async () => {
    const { id, key, prefix } = await create(person, { expiresAt: '2026-04-01T00:00:00+02:00' })
    const events = await eventsInOutbox(heimdall)
    expect(events).toMatchObject([
      {
        eventType: 'api_key_created',
        userId: owner.userId,
        actorId: owner.userId,
        resourceType: 'api_key',
        resourceId: id,
        metadata: {
          name: 'Bot',
          keyPrefix: prefix,
          system: false,
          permissions: ['audit:write'],
          expiresAt: '2026-03-31T22:00:00.000Z',
        },
      },
    ])
    expect(JSON.stringify(events)).not.toContain(key.slice(11))
  })
})

describe('escalation', () => {
  test('nobody gives a key what they do not hold', async () => {
    const greedy = create(person, { permissions: ['audit:write', 'user:write'] })
    await expect(greedy).rejects.toMatchObject({ code: 'FORBIDDEN', permission: 'user:write' })
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      {
        eventType: 'bot_permission_denied',
        metadata: { permission: 'user:write', operation: 'apiKeys.create' },
      },
    ])
    const { sql } = heimdall.services.primary
    expect(await sql`SELECT FROM api_keys WHERE 'user:write' = ANY(scopes)`).toHaveLength(0)
  })

  test('nor a key for someone else, nor a system key, without api_key:write', async () => {
    const other = await createAccount(heimdall, { permissions: ['audit:write'] })
    for (const input of [{ ownerId: other.userId }, { isSystem: true }]) {
      await expect(create(person, input)).rejects.toMatchObject({
        code: 'FORBIDDEN',
        permission: 'api_key:write',
      })
    }
  })

  test('and with it, the key still does not exceed its owner', async () => {
    const beyond = create(admin, { ownerId: owner.userId, permissions: ['user:read'] })
    await expect(beyond).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      issues: [{ code: 'owner_lacks_permission' }],
    })
    const given = await create(admin, { ownerId: owner.userId, permissions: ['audit:read'] })
    expect(given.owner?.id).toBe(owner.userId)
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: 'api_key_created', userId: owner.userId, actorId: admin.actor.userId },
    ])
  })

  test('what is about nobody but oneself goes into one’s own keys without a role, and into no others', async () => {
    const nobody = await asUser(heimdall, await createAccount(heimdall))
    const made = await create(nobody, { permissions: ['data:export'] })
    const actor = await loadApiKey(heimdall.services, made.key, '203.0.113.7')
    expect([actor?.ownerId, [...(actor?.permissions ?? [])]]).toEqual([nobody.actor.userId, ['data:export']])
    await expect(create(nobody, { permissions: ['data:export', 'user:read'] })).rejects.toMatchObject({
      permission: 'user:read',
    })
    const refused = { code: 'FORBIDDEN', issues: [{ code: 'own_key_only' }] }
    const theirs = { ownerId: nobody.actor.userId, permissions: ['data:export'] }
    await expect(create(admin, theirs)).rejects.toMatchObject(refused)
    // Nor by a key that is there: whoever renews it has it.
    await expect(heimdall.run(regenerateApiKey, admin, { id: made.id })).rejects.toMatchObject(refused)
    await expect(heimdall.run(updateApiKey, admin, { id: made.id, allowedIps: [] })).rejects.toMatchObject(
      refused,
    )
    expect((await heimdall.run(regenerateApiKey, nobody, { id: made.id })).key).toMatch(/^hk_/)
  })

  test('nor is it added to a key in a browser that was left open', async () => {
    const made = await create(person)
    const { actor } = person
    const old = { ...actor, authenticatedAt: new Date(heimdall.clock.now().getTime() - 601_000) }
    const input = { id: made.id, permissions: ['data:export'] }
    await expect(heimdall.run(updateApiKey, { ...person, actor: old }, input)).rejects.toMatchObject({
      issues: [{ code: 'fresh_sign_in_required' }],
    })
    expect((await heimdall.run(updateApiKey, person, input)).permissions).toEqual(['data:export'])
  })

  test('nobody makes a key in the name of whoever may do more', async () => {
    const maker = await asUser(
      heimdall,
      await createAccount(heimdall, { permissions: ['api_key:write', 'audit:write'] }),
    )
    const boss = await createAccount(heimdall, { role: 'super_admin' })
    await expect(create(maker, { ownerId: boss.userId })).rejects.toMatchObject({
      code: 'FORBIDDEN',
      issues: [{ code: 'outranked' }],
    })
    expect((await create(maker)).owner?.id).toBe(maker.actor.userId)
  })

  test('a key makes no keys', async () => {
    const key = await asKey(heimdall, { permissions: ['api_key:write', 'audit:write'] })
    await expect(create(key)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(create(anonymousCall())).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  })
})

describe('whoever finds an open browser', () => {
  test('makes no key with it: that takes a sign-in of the last ten minutes', async () => {
    const account = await createAccount(heimdall, { permissions: ['audit:write'] })
    const here = await asUser(heimdall, account)
    const tenMinutesMs = 600_000
    heimdall.clock.advance(tenMinutesMs)
    const { id } = await create(here)
    heimdall.clock.advance(1)
    const refused = { code: 'FORBIDDEN', issues: [{ code: 'fresh_sign_in_required' }] }
    await expect(create(here)).rejects.toMatchObject(refused)
    await expect(heimdall.run(regenerateApiKey, here, { id })).rejects.toMatchObject(refused)
    expect(await create(await asUser(heimdall, account))).toBeDefined()
  })
})

describe('a mail', () => {
  const mailsTo = async ({ userId }: { userId: string }) => {
    const rows = await heimdall.services.primary.sql`
      SELECT recipient, locale, template, params FROM mail_outbox
      WHERE recipient = (SELECT email FROM users WHERE id = ${userId}) ORDER BY id`
    return rows.map(({ locale, template, params }) => ({ locale, template, ...params.params }))
  }
  const inGerman = async (options: Parameters<typeof createAccount>[1]) => {
    const account = await createAccount(heimdall, options)
    await heimdall.services.primary.sql`UPDATE users SET preferred_locale = 'de' WHERE id = ${account.userId}`
    return account
  }

  test('tells the owner about a new key and a renewed one, in their language and without the key', async () => {
    const german = await inGerman({ permissions: ['audit:write'] })
    const here = await asUser(heimdall, german)
    const { id, key, prefix } = await create(here)
    heimdall.clock.advance(1)
    const renewed = await heimdall.run(regenerateApiKey, here, { id })
    const common = { locale: 'de', template: 'api_key_created', name: 'Bot', permissions: ['audit:write'] }
    const mails = await mailsTo(german)
    expect(mails).toMatchObject([
      { ...common, kind: 'created', system: false, prefix, userAgent: 'Test Browser/1.0' },
      { ...common, kind: 'renewed', system: false, prefix: renewed.prefix },
    ])
    for (const secret of [key, renewed.key]) expect(JSON.stringify(mails)).not.toContain(secret.slice(11))
  })

  test('of a key made by an administrator goes to its owner, of a system key to its maker', async () => {
    const german = await inGerman({ permissions: ['audit:write'] })
    const account = await createAccount(heimdall, { role: 'admin' })
    const maker = await asUser(heimdall, account)
    await create(maker, { ownerId: german.userId })
    expect(await mailsTo(german)).toMatchObject([{ locale: 'de', system: false }])
    expect(await mailsTo(account)).toEqual([])
    await create(maker, { isSystem: true })
    expect(await mailsTo(account)).toMatchObject([{ locale: 'en', system: true }])
  })
})

test('thirty an hour for each person, renewed ones among them', async () => {
  const account = await createAccount(heimdall, { permissions: ['audit:write'] })
  const busy = await asUser(heimdall, account)
  const { id } = await create(busy)
  const renew = (call: UserCall) => heimdall.run(regenerateApiKey, call, { id })
  for (let made = 1; made < 30; made++) await (made % 2 === 0 ? create(busy) : renew(busy))
  await expect(create(busy)).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' })
  await expect(renew(busy)).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' })
  await expect(create(person)).resolves.toBeDefined()
  heimdall.clock.advance(3_600_000)
  const back = await asUser(heimdall, account)
  await expect(renew(back)).resolves.toBeDefined()
  await expect(create(back)).resolves.toBeDefined()
})

describe('a system key', () => {
  test('belongs to nobody', async () => {
    const created = await create(admin, { isSystem: true })
    expect(created).toMatchObject({ isSystem: true, owner: null })
    expect(await loadApiKey(heimdall.services, created.key, null)).toMatchObject({
      ownerId: null,
      permissions: new Set(['audit:write']),
    })
  })

  test('never has what is about its owner, whoever makes or changes it', async () => {
    const refused = {
      code: 'BAD_REQUEST',
      issues: [{ path: ['permissions'], code: 'system_key_stands_for_nobody' }],
    }
    const { id } = await create(admin, { isSystem: true })
    await forgetEvents(heimdall)
    const named = ['audit:write', 'data:export']
    for (const call of [admin, asSystem()]) {
      await expect(create(call, { isSystem: true, permissions: named })).rejects.toMatchObject(refused)
      await expect(heimdall.run(updateApiKey, call, { id, permissions: named })).rejects.toMatchObject(
        refused,
      )
    }
    expect(await eventsInOutbox(heimdall)).toEqual([])
  })

  test('made on the command line, may hold what a community has thought up', async () => {
    const { services, clock } = heimdall
    await services.primary.db
      .insert(permissions)
      .values({ id: newId(services), resource: 'song', action: 'request', createdAt: clock.now() })
    const { key } = await create(asSystem(), { isSystem: true, permissions: ['song:request'] })
    const actor = await loadApiKey(heimdall.services, key, null)
    expect(actor?.permissions).toEqual(new Set(['song:request']))
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { actorId: null, metadata: { actor: 'test', system: true } },
    ])
  })
})

describe('refused', () => {
  test.each([
    ['an owner that does not exist', { ownerId: '01890000-0000-7000-8000-000000000000' }, 'owner_unknown'],
    ['an expiry that is over', { expiresAt: '2026-03-02T10:00:00.000Z' }, 'expiry_in_past'],
  ])('%s', async (_name, input, code) => {
    await expect(create(admin, input)).rejects.toMatchObject({ code: 'BAD_REQUEST', issues: [{ code }] })
    expect(await eventsInOutbox(heimdall)).toEqual([])
  })

  test.each([
    ['nonsense:thing', /no permission nonsense:thing\. There are .*audit:read.*user:write/],
    ['audit:wirte', /no permission audit:wirte\. Did you mean audit:read or audit:write\?/],
  ])('%s, which does not exist, not even for the system', async (name, message) => {
    const boss = await asUser(heimdall, await createAccount(heimdall, { role: 'super_admin' }))
    for (const call of [asSystem(), boss]) {
      await expect(create(call, { isSystem: true, permissions: ['audit:read', name] })).rejects.toMatchObject(
        {
          code: 'BAD_REQUEST',
          message: expect.stringMatching(message),
          issues: [{ path: ['permissions', 1], code: 'permission_unknown' }],
        },
      )
    }
    expect(await eventsInOutbox(heimdall)).toEqual([])
  })

  test('an owner who is deleted', async () => {
    const { userId } = await createAccount(heimdall, { deletedAt: heimdall.clock.now() })
    await expect(create(admin, { ownerId: userId })).rejects.toMatchObject({
      issues: [{ code: 'owner_unknown' }],
    })
  })

  test('the system without an owner', async () => {
    await expect(create(asSystem())).rejects.toMatchObject({ issues: [{ code: 'owner_required' }] })
  })

  const good = { name: 'Bot', permissions: ['audit:write'] }
  test.each([
    ['no name', { ...good, name: ' ' }],
    ['a long name', { ...good, name: 'x'.repeat(101) }],
    ['no permission', { ...good, permissions: [] }],
    ['no such form of permission', { ...good, permissions: ['audit'] }],
    ['a permission in capitals', { ...good, permissions: ['Audit:Write'] }],
    ['too many permissions', { ...good, permissions: Array(101).fill('audit:write') }],
    ['a time without zone', { ...good, expiresAt: '2027-01-01T00:00:00' }],
    ['a year that no database knows', { ...good, expiresAt: '9999-12-31T23:59:59-12:00' }],
    ['an owner by name', { ...good, ownerId: 'heidi' }],
  ])('%s, by the schema', (_name, input) => expect(createApiKey.input.safeParse(input).success).toBe(false))

  test('a NUL in the name', async () => {
    await expect(create(person, { name: 'a\0b' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})
