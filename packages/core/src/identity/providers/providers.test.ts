import { identityProviders } from '@heimdall/db/core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../kernel/index.ts'
import {
  anonymousCall,
  asKey,
  createAccount,
  createTestProvider,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  type KeyCall,
  linkDirectly,
  type OpenIdProvider,
  startOpenIdProvider,
  type TestServices,
} from '../../testing/index.ts'
import { checkProvider } from './check-provider.ts'
import { createProvider } from './create-provider.ts'
import { deleteProvider } from './delete-provider.ts'
import { listProviders } from './list-providers.ts'
import { listSignInProviders } from './list-sign-in-providers.ts'
import { accessOf, findProvider } from './queries.ts'
import { updateProvider } from './update-provider.ts'

let heimdall: TestServices
let admin: KeyCall
beforeAll(async () => {
  heimdall = await createTestServices()
  admin = await asKey(heimdall, { permissions: ['setting:read', 'setting:write'] })
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  heimdall.clock.advance(3_600_000)
  await heimdall.services.primary.sql`TRUNCATE identity_providers CASCADE`
  await forgetEvents(heimdall)
})

const discord = {
  kind: 'discord' as const,
  slug: 'discord',
  name: 'Discord',
  clientId: '1234',
  clientSecret: 'a secret of Discord',
}
const accessTo = async (id: string) => {
  const row = await findProvider(heimdall.services.primary.db, { id })
  return row && accessOf(heimdall.services, row)
}

describe('a new provider', () => {
  test('stands on the sign-in page, asks for what its kind needs, and is recorded without its secret', async () => {
    const made = await heimdall.run(createProvider, admin, discord)
    expect(made).toMatchObject({
      slug: 'discord',
      scopes: ['identify', 'email'],
      issuer: null,
      isEnabled: true,
      allowsRegistration: true,
      redirectUri: 'https://heimdall.example.org/auth/discord/callback',
      links: 0,
    })
    expect(await heimdall.run(listSignInProviders, anonymousCall(), {})).toEqual({
      providers: [{ slug: 'discord', kind: 'discord', name: 'Discord', allowsRegistration: true }],
    })
    const events = await eventsInOutbox(heimdall)
    expect(events).toMatchObject([
      {
        eventType: 'platform_setting_updated',
        resourceType: 'platform',
        resourceId: made.id,
        metadata: { platform: 'discord', key: 'created', oldValue: null, newValue: { clientId: '1234' } },
      },
    ])
    expect(JSON.stringify([made, events, await heimdall.run(listProviders, admin, {})])).not.toContain(
      discord.clientSecret,
    )
    expect(await accessTo(made.id)).toMatchObject({ clientSecret: discord.clientSecret })
  })

  test('has a short name of its own', async () => {
    await heimdall.run(createProvider, admin, discord)
    await expect(heimdall.run(createProvider, admin, discord)).rejects.toMatchObject({
      code: 'CONFLICT',
      issues: [{ path: ['slug'], code: 'slug_taken' }],
    })
  })

  test('may be the thirtieth, and no more', async () => {
    for (let count = 0; count < 30; count++) {
      await heimdall.run(createProvider, admin, { ...discord, slug: `d${count}` })
    }
    await expect(heimdall.run(createProvider, admin, discord)).rejects.toMatchObject({
      issues: [{ code: 'too_many_providers' }],
    })
  })

  test('by an issuer without TLS is refused', async () => {
    const input = { ...discord, kind: 'oidc' as const, issuer: 'http://id.example.org' }
    await expect(heimdall.run(createProvider, admin, input)).rejects.toMatchObject({
      issues: [{ path: ['issuer'], code: 'issuer_not_https' }],
    })
  })

  test.each([
    ['an issuer where there is none', { ...discord, issuer: 'https://id.example.org' }],
    ['no issuer where one is needed', { ...discord, kind: 'oidc' }],
    ['scopes where they are fixed', { ...discord, scopes: ['guilds'] }],
    ['scopes without openid', { ...discord, kind: 'oidc', issuer: 'https://a.example', scopes: ['email'] }],
    ['an issuer with a query', { ...discord, kind: 'oidc', issuer: 'https://a.example/?x' }],
    ['an issuer with a password', { ...discord, kind: 'oidc', issuer: 'https://a:b@a.example' }],
    ['a file', { ...discord, kind: 'oidc', issuer: 'file:///etc/passwd' }],
    ['a short name with a slash', { ...discord, slug: 'a/b' }],
    ['an unknown kind', { ...discord, kind: 'myspace' }],
    ['no secret', { ...discord, clientSecret: ' ' }],
  ])('with %s, by the schema', (_name, input) => {
    expect(createProvider.input.safeParse(input).success).toBe(false)
  })
})

describe('a change', () => {
  test('keeps the secret that nobody names, and records what is different', async () => {
    const { id } = await heimdall.run(createProvider, admin, discord)
    await forgetEvents(heimdall)
    const changed = await heimdall.run(updateProvider, admin, { id, name: 'Our Discord', isEnabled: false })
    expect(changed).toMatchObject({ name: 'Our Discord', isEnabled: false, clientId: '1234' })
    expect(await accessTo(id)).toMatchObject({ clientSecret: discord.clientSecret })
    expect(await heimdall.run(listSignInProviders, anonymousCall(), {})).toEqual({ providers: [] })
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      {
        eventType: 'platform_setting_updated',
        metadata: {
          platform: 'discord',
          key: 'updated',
          changedFields: ['name', 'isEnabled'],
          oldValue: { name: 'Discord', isEnabled: true },
          newValue: { name: 'Our Discord', isEnabled: false },
        },
      },
    ])
  })

  test('of the secret says only that it was changed', async () => {
    const { id } = await heimdall.run(createProvider, admin, discord)
    await forgetEvents(heimdall)
    await heimdall.run(updateProvider, admin, { id, clientSecret: 'another secret' })
    expect(await accessTo(id)).toMatchObject({ clientSecret: 'another secret' })
    const events = await eventsInOutbox(heimdall)
    expect(events).toMatchObject([
      { metadata: { changedFields: ['clientSecret'], oldValue: {}, newValue: {} } },
    ])
    expect(JSON.stringify(events)).not.toContain('another secret')
  })

  test('of the issuer is refused while accounts are linked: theirs are there', async () => {
    const { id } = await createTestProvider(heimdall, { issuer: 'https://a.example' })
    const { userId } = await createAccount(heimdall)
    await heimdall.run(updateProvider, admin, { id, issuer: 'https://b.example' })
    await linkDirectly(heimdall, { userId, issuer: 'https://b.example', subject: '1' })
    await expect(
      heimdall.run(updateProvider, admin, { id, issuer: 'https://a.example' }),
    ).rejects.toMatchObject({ code: 'CONFLICT', issues: [{ code: 'provider_in_use' }] })
  })

  test('of what is fixed, or of nothing that is there, is refused', async () => {
    const { id } = await heimdall.run(createProvider, admin, discord)
    await expect(heimdall.run(updateProvider, admin, { id, scopes: ['openid'] })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
    const nobody = { id: newId(heimdall.services), isEnabled: false }
    await expect(heimdall.run(updateProvider, admin, nobody)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(updateProvider.input.safeParse({ id }).success).toBe(false)
  })
})

describe('deleting', () => {
  test('removes what nobody is linked by', async () => {
    const { id } = await heimdall.run(createProvider, admin, discord)
    await forgetEvents(heimdall)
    await heimdall.run(deleteProvider, admin, { id })
    expect(await heimdall.services.primary.db.select().from(identityProviders)).toEqual([])
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { metadata: { platform: 'discord', key: 'deleted' } },
    ])
    await expect(heimdall.run(deleteProvider, admin, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('is refused while accounts are linked, and says how many', async () => {
    const { id } = await createTestProvider(heimdall, { issuer: 'https://a.example' })
    for (const subject of ['1', '2']) {
      const { userId } = await createAccount(heimdall)
      await linkDirectly(heimdall, { userId, issuer: 'https://a.example', subject })
    }
    const { providers } = await heimdall.run(listProviders, admin, {})
    expect(providers).toMatchObject([{ links: 2 }])
    await expect(heimdall.run(deleteProvider, admin, { id })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringMatching(/^2 linked accounts/),
      issues: [{ code: 'provider_in_use' }],
    })
  })
})

test.each([
  [listProviders, {}],
  [createProvider, discord],
  [updateProvider, { id: '0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7', isEnabled: false }],
  [deleteProvider, { id: '0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7' }],
  [checkProvider, { id: '0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7' }],
] as const)('is for those who may see or change settings: %#', async (definition, input) => {
  const almost = await asKey(heimdall, { permissions: ['user:write', 'system:read'] })
  const attempt = definition.execute(heimdall.services, almost, definition.input.parse(input) as never)
  await expect(attempt).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

describe('a check against a real provider', () => {
  let real: OpenIdProvider
  beforeAll(async () => {
    real = await startOpenIdProvider(['https://heimdall.example.org/auth/example/callback'])
  })
  afterAll(() => real.stop())
  const check = async (values: { clientId?: string; secret?: string; issuer?: string }) => {
    const { id } = await createTestProvider(heimdall, { issuer: real.issuer, ...values })
    return heimdall.run(checkProvider, admin, { id })
  }

  test('finds that all is well', async () => {
    expect(await check({})).toEqual({ reachable: true, credentials: 'accepted', detail: null })
  })

  test('finds a wrong secret, and a client that is not known', async () => {
    expect(await check({ secret: 'not it' })).toMatchObject({ reachable: true, credentials: 'refused' })
    await heimdall.services.primary.sql`TRUNCATE identity_providers CASCADE`
    expect(await check({ clientId: 'nobody' })).toMatchObject({ credentials: 'refused' })
  })

  test('finds that an issuer is another than it says', async () => {
    expect(await check({ issuer: real.issuer.replace('127.0.0.1', 'localhost') })).toMatchObject({
      reachable: false,
      credentials: 'unknown',
    })
  })
})
