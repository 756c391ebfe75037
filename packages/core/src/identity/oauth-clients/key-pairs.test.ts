import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  type TestServices,
  type UserCall,
} from '../../testing/index.ts'
import { loadOAuthClient } from '../oauth/index.ts'
import { addOAuthClientSecret } from './add-secret.ts'
import { createOAuthClient } from './create-oauth-client.ts'
import { getOAuthClient } from './get-oauth-client.ts'
import { updateOAuthClient } from './update-oauth-client.ts'

let heimdall: TestServices
let developer: UserCall
beforeAll(async () => {
  heimdall = await createTestServices()
  developer = await asUser(heimdall, await createAccount(heimdall))
})
afterAll(() => heimdall.close())

const web = { name: 'Song requests', redirectUris: ['https://app.example.org/callback'], scopes: ['openid'] }
const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const ec = { ...pair.publicKey.export({ format: 'jwk' }), kid: 'first', use: 'sig' }
const rsaOf = (modulusLength: number) =>
  generateKeyPairSync('rsa', { modulusLength }).publicKey.export({ format: 'jwk' })

const create = (changes: object) =>
  heimdall.run(createOAuthClient, developer, createOAuthClient.input.parse({ ...web, ...changes }))
const update = (id: string, changes: object) =>
  heimdall.run(updateOAuthClient, developer, updateOAuthClient.input.parse({ id, ...changes }))

test('keeps the public keys alone, no secret, and nothing of them in the event', async () => {
  await forgetEvents(heimdall)
  const extra = { ...ec, alg: 'ES256', key_ops: ['verify'], x5c: ['MIIB'] }
  const made = await create({ jwks: { keys: [extra] } })
  expect(made.clientSecret).toBeNull()
  const jwks = { keys: [{ ...ec, alg: 'ES256' }] }
  expect(await loadOAuthClient(heimdall.services, made.clientId)).toMatchObject({
    tokenEndpointAuthMethod: 'private_key_jwt',
    jwks,
    secrets: [],
  })
  expect(await heimdall.run(getOAuthClient, developer, { id: made.id })).toMatchObject({ jwks, secrets: [] })
  heimdall.clock.advance(1)
  await update(made.id, { jwks: { keys: [{ ...ec, kid: 'second' }] } })
  const events = await eventsInOutbox(heimdall)
  expect(events).toMatchObject([
    { eventType: 'client_created' },
    { eventType: 'client_updated', resourceId: made.id, metadata: { changedFields: ['jwks'] } },
  ])
  expect(JSON.stringify(events)).not.toContain(ec.x)
})

test('an app with keys gets no secret, also where both are asked for at once', async () => {
  const { id, clientId } = await create({})
  await Promise.allSettled([
    update(id, { jwks: { keys: [ec] } }),
    heimdall.run(addOAuthClientSecret, developer, { id, overlapHours: 24 }),
  ])
  const app = await loadOAuthClient(heimdall.services, clientId)
  expect(app).toMatchObject({ tokenEndpointAuthMethod: 'private_key_jwt', secrets: [] })
  await expect(heimdall.run(addOAuthClientSecret, developer, { id, overlapHours: 24 })).rejects.toMatchObject(
    { code: 'CONFLICT', issues: [{ code: 'key_pair_app' }] },
  )
})

test('a public app has none', async () => {
  const { id } = await create({ type: 'public' })
  await expect(update(id, { jwks: { keys: [ec] } })).rejects.toMatchObject({
    issues: [{ path: ['jwks'], code: 'public_app' }],
  })
  expect((await update(id, { jwks: null })).jwks).toBeNull()
  const input = { ...web, type: 'public', jwks: { keys: [ec] } }
  expect(createOAuthClient.input.safeParse(input).success).toBe(false)
})

describe('what is no set of good public keys', () => {
  const refusedBy = (...keys: object[]) =>
    createOAuthClient.input.safeParse({ ...web, jwks: { keys } }).error?.issues[0]

  test.each<[string, object[], string]>([
    ['none', [], 'expected array to have >=1'],
    ['too many', Array.from({ length: 11 }, () => ({ ...ec, kid: randomUUID() })), '<=10'],
    ['two of a name', [ec, ec], 'a kid of its own'],
    ['a private one', [{ ...ec, ...pair.privateKey.export({ format: 'jwk' }) }], 'd is private'],
    ['one of another kind’s algorithm', [{ ...ec, alg: 'RS256' }], 'EC signs with ES256'],
    ['one for secrecy', [{ ...ec, use: 'enc' }], 'expected "sig"'],
    ['one that says not what it is for', [{ ...ec, use: undefined }], 'use: sig'],
    ['one without a name', [{ ...ec, kid: undefined }], 'expected string'],
    ['half of one', [{ ...ec, y: undefined }], 'needs y'],
    ['one of another curve', [{ ...ec, crv: 'Ed25519' }], 'The curve of EC is P-256'],
    ['one that is shared', [{ kty: 'oct', k: 'c2VjcmV0', kid: 'x', use: 'sig' }], 'Invalid option'],
    ['one of 8192 bits', [{ kty: 'RSA', kid: 'x', use: 'sig', e: 'AQAB', n: 'A'.repeat(1366) }], '<=683'],
  ])('%s', (_what, keys, message) => {
    expect(refusedBy(...keys)?.message).toContain(message)
  })

  test.each<[string, object]>([
    ['a point beside the curve', { ...ec, y: ec.x }],
    ['1024 bits of RSA', { ...rsaOf(1024), kid: 'x', use: 'sig' }],
    ['an exponent that signs anything', { ...rsaOf(2048), e: 'AQ', kid: 'x', use: 'sig' }],
  ])('%s', async (_what, key) => {
    await expect(create({ jwks: { keys: [key] } })).rejects.toMatchObject({
      issues: [{ path: ['jwks'], code: 'bad_key' }],
    })
  })
})
