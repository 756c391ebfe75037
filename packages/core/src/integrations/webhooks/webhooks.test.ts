import { randomBytes } from 'node:crypto'
import type { CreatedWebhook } from '@heimdall/contracts'
import { webhookEndpoints } from '@heimdall/db/core'
import { sql } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  asKey,
  asSystem,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  type TestServices,
} from '../../testing/index.ts'
import { createWebhook } from './create-webhook.ts'
import { deleteWebhook } from './delete-webhook.ts'
import { getWebhook } from './get-webhook.ts'
import { listWebhooks } from './list-webhooks.ts'
import { rotateWebhookSecret } from './rotate-webhook-secret.ts'
import { updateWebhook } from './update-webhook.ts'

let heimdall: TestServices
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  heimdall.webhooks.refusal = null
  await heimdall.services.primary.db.execute(sql`TRUNCATE webhook_endpoints CASCADE`)
  await forgetEvents(heimdall)
})

const url = 'https://bot.example.org/hook?token=hunter2'
const create = (input: object = {}, call = asSystem()): Promise<CreatedWebhook> =>
  heimdall.run(createWebhook, call, { url, topics: ['audit'], ...input })
const recorded = () => eventsInOutbox(heimdall)
const unknown = '0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7'

describe('creating', () => {
  test('answers the secret once, keeps it sealed, and records the address without what may be secret', async () => {
    const call = await asUser(heimdall, await createAccount(heimdall, { role: 'admin' }))
    const { secret, ...webhook } = await create(
      { topics: ['audit', 'audit', 'account'], q: ' type:login ' },
      call,
    )
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    expect(webhook).toMatchObject({
      topics: ['audit', 'account'],
      q: 'type:login',
      status: 'active',
      behind: 0,
    })
    expect(webhook.createdBy).toMatchObject({ id: call.actor.userId })
    const { webhooks } = await heimdall.run(listWebhooks, asSystem(), {})
    expect(webhooks).toEqual([webhook])
    const [row] = await heimdall.services.primary.db.select().from(webhookEndpoints)
    expect(row?.secret.includes(Buffer.from(secret.slice(6), 'base64'))).toBe(false)
    const [event] = await recorded()
    expect(event).toMatchObject({
      eventType: 'integration_connected',
      resourceId: webhook.id,
      metadata: { platform: 'webhook' },
    })
    expect(JSON.stringify(event)).not.toContain('hunter2')
    expect(JSON.stringify(event)).not.toContain(secret.slice(6))
  })

  test.each([
    ['an address without TLS', 'needs_https', 'needs_https'],
    ['an address that is not public', 'private_address', 'private_address'],
  ] as const)('refuses %s', async (_, refusal, code) => {
    heimdall.webhooks.refusal = refusal
    await expect(create()).rejects.toMatchObject({ code: 'BAD_REQUEST', issues: [{ path: ['url'], code }] })
  })

  test.each([
    'ftp://bot.example.org',
    'https://a:b@bot.example.org',
    'https://bot.example.org/#x',
    'https:///x',
    'javascript:alert(1)',
    'https://bot.example.org\n',
    'bot.example.org',
  ])('takes no %j', async (wrong) => {
    if (wrong.endsWith('\n')) return expect((await create({ url: wrong })).url).toBe(wrong.trim())
    await expect(create({ url: wrong })).rejects.toThrow()
  })

  test('an address that no URL can hold is the form’s fault, not ours', async () => {
    await expect(create({ url: 'https://bot.example.org:99999/' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      issues: [{ path: ['url'] }],
    })
  })

  test('takes a search only if it can be read, and only of audit events', async () => {
    await expect(create({ q: 'type:logn' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      issues: [{ path: ['q'], start: 5 }],
    })
    await expect(create({ q: 'type:login', topics: ['account'] })).rejects.toMatchObject({
      issues: [{ path: ['q'], code: 'needs_audit_topic' }],
    })
  })

  test('needs the permission to change settings, and that of each topic', async () => {
    for (const [permissions, topics] of [
      [
        ['setting:write', 'audit:read'],
        ['audit', 'account'],
      ],
      [['setting:write', 'user:read'], ['audit']],
      [['setting:write', 'audit:read'], ['account.banned']],
      [['audit:read', 'user:read'], ['audit']],
    ] as const) {
      const call = await asKey(heimdall, { permissions })
      await expect(create({ topics }, call)).rejects.toMatchObject({ code: 'FORBIDDEN' })
      expect(await recorded()).toMatchObject([{ eventType: 'bot_permission_denied' }])
      await forgetEvents(heimdall)
    }
    const call = await asKey(heimdall, { permissions: ['setting:write', 'user:read'] })
    await expect(create({ topics: ['account'] }, call)).resolves.toMatchObject({ createdBy: null })
  })

  test('a hundred is the end, also when two come at once', async () => {
    await heimdall.services.primary.db.execute(sql`
      INSERT INTO webhook_endpoints (id, url, topics, secret, status, position, created_at, updated_at)
      SELECT gen_random_uuid(), 'https://x.example.org', '{audit}', ${randomBytes(8)}, 'paused', 0, now(), now()
      FROM generate_series(1, 99)`)
    const outcomes = await Promise.allSettled([create(), create()])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('changing', () => {
  test('changes what is named, and records what', async () => {
    const { id } = await create()
    await forgetEvents(heimdall)
    const changed = await heimdall.run(updateWebhook, asSystem(), {
      id,
      description: 'Bot',
      status: 'paused',
    })
    expect(changed).toMatchObject({ url, description: 'Bot', status: 'paused' })
    expect(await recorded()).toMatchObject([
      { eventType: 'integration_status_updated', metadata: { changedFields: ['description', 'status'] } },
    ])
    await forgetEvents(heimdall)
    await heimdall.run(updateWebhook, asSystem(), { id, description: 'Bot' })
    expect(await recorded()).toEqual([])
  })

  test('whoever may not hear what it hears can pause it, and neither redirect it nor switch it on', async () => {
    const { id } = await create()
    const call = await asKey(heimdall, { permissions: ['setting:write'] })
    for (const change of [
      { url: 'https://evil.example.org' },
      { status: 'active' },
      { q: 'type:login' },
    ] as const) {
      await expect(heimdall.run(updateWebhook, call, { id, ...change })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      })
    }
    await expect(
      heimdall.run(updateWebhook, call, { id, status: 'paused', url: 'https://evil.example.org' }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(heimdall.run(updateWebhook, call, { id, status: 'paused' })).resolves.toMatchObject({ url })
  })

  test('what does not exist is not found', async () => {
    for (const run of [
      () => heimdall.run(updateWebhook, asSystem(), { id: unknown, status: 'paused' }),
      () => heimdall.run(getWebhook, asSystem(), { id: unknown }),
      () => heimdall.run(deleteWebhook, asSystem(), { id: unknown }),
      () => heimdall.run(rotateWebhookSecret, asSystem(), { id: unknown }),
    ]) {
      await expect(run()).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
  })

  test('a new secret is another one, and the one before signs on for as long as was asked', async () => {
    const { id, secret } = await create()
    const rotated = await heimdall.run(rotateWebhookSecret, asSystem(), { id, overlapHours: 2 })
    expect(rotated.secret).not.toBe(secret)
    const ends = heimdall.clock.now().getTime() + 2 * 3_600_000
    expect(Date.parse(rotated.previousSecretExpiresAt ?? '')).toBe(ends)
    expect(await heimdall.run(rotateWebhookSecret, asSystem(), { id, overlapHours: 0 })).toMatchObject({
      previousSecretExpiresAt: null,
    })
  })

  test('no secret is made for whoever may not hear what it signs', async () => {
    const { id } = await create()
    const call = await asKey(heimdall, { permissions: ['setting:write', 'user:read'] })
    await expect(heimdall.run(rotateWebhookSecret, call, { id, overlapHours: 0 })).rejects.toMatchObject({
      code: 'FORBIDDEN',
      permission: 'audit:read',
    })
  })

  test('deleted, it is gone with its log', async () => {
    const { id } = await create()
    await forgetEvents(heimdall)
    await heimdall.run(deleteWebhook, asSystem(), { id })
    expect(await recorded()).toMatchObject([{ eventType: 'integration_disconnected', resourceId: id }])
    expect((await heimdall.run(listWebhooks, asSystem(), {})).webhooks).toEqual([])
  })
})
