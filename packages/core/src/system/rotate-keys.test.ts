import { readdir, readFile } from 'node:fs/promises'
import { createKeyWrap, type KeyWrap, WrongMasterKey } from '@heimdall/audit'
import { backupCodes, identityProviders, totpFactors } from '@heimdall/db/core'
import { sql } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId, type Services } from '../kernel/index.ts'
import { createAccount, createTestServices, storeEvent, type TestServices } from '../testing/index.ts'
import { rotateKeys, sealedColumns } from './rotate-keys.ts'

const [older, newer] = [Buffer.alloc(32, 7), Buffer.alloc(32, 8)]
const [both, onlyNewer] = [createKeyWrap([newer, older]), createKeyWrap([newer])]

let heimdall: TestServices
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())

const db = () => heimdall.services.primary.db
const withKeys = (secrets: KeyWrap): Services => ({ ...heimdall.services, secrets })
const perTable = async (services: Services) =>
  Object.fromEntries((await rotateKeys(services)).map(({ table, count }) => [table, count]))

/** A factor, backup codes and a provider as the old key has sealed them, and an event that needs keys of its own. */
async function seal(codes: number): Promise<{ userId: string; providerId: string }> {
  const { services, clock } = heimdall
  const { userId } = await createAccount(heimdall)
  const createdAt = clock.now()
  await db()
    .insert(totpFactors)
    .values({
      userId,
      secret: services.secrets.wrap(Buffer.from('totp'), `totp_factors/${userId}`),
      createdAt,
    })
  const ids = Array.from({ length: codes }, () => newId(services))
  await db()
    .insert(backupCodes)
    .values(
      ids.map((id) => ({
        id,
        userId,
        codeHash: services.secrets.wrap(Buffer.from('code'), `backup_codes/${id}`),
        createdAt,
      })),
    )
  const providerId = newId(services)
  await db()
    .insert(identityProviders)
    .values({
      id: providerId,
      slug: `p${providerId}`,
      kind: 'github',
      name: 'GitHub',
      clientId: 'id',
      clientSecret: services.secrets.wrap(Buffer.from('secret'), `identity_providers/${providerId}`),
      scopes: [],
      createdAt,
      updatedAt: createdAt,
    })
  await storeEvent(heimdall, { eventType: 'bot_started', userId, ipAddress: '203.0.113.7' })
  await services.audit.log.signer()
  return { userId, providerId }
}

beforeEach(async () => {
  await db().execute(sql`TRUNCATE totp_factors, backup_codes, identity_providers CASCADE`)
})

test('afterwards the new key alone opens everything, where it was and nowhere else', async () => {
  const { userId, providerId } = await seal(1_200)
  const [before] = await db().select().from(totpFactors)
  expect(() => onlyNewer.unwrap(before?.secret ?? Buffer.alloc(0), `totp_factors/${userId}`)).toThrow(
    WrongMasterKey,
  )
  const rotated = await perTable(withKeys(both))
  expect(rotated).toMatchObject({
    totp_factors: 1,
    backup_codes: 1_200,
    identity_providers: 1,
    audit_signer: 1,
  })
  expect(rotated.audit_subject_keys).toBeGreaterThan(0)

  const [factor] = await db().select().from(totpFactors)
  expect(onlyNewer.unwrap(factor?.secret ?? Buffer.alloc(0), `totp_factors/${userId}`).toString()).toBe(
    'totp',
  )
  expect(() => onlyNewer.unwrap(factor?.secret ?? Buffer.alloc(0), 'totp_factors/another')).toThrow()
  for (const { id, codeHash } of await db().select().from(backupCodes)) {
    expect(onlyNewer.unwrap(codeHash, `backup_codes/${id}`).toString()).toBe('code')
  }
  const [provider] = await db().select().from(identityProviders)
  expect(
    onlyNewer
      .unwrap(provider?.clientSecret ?? Buffer.alloc(0), `identity_providers/${providerId}`)
      .toString(),
  ).toBe('secret')
  const keys = await heimdall.services.audit.timeseries.sql<{ wrapped: Buffer }[]>`
    SELECT wrapped_key AS wrapped FROM audit_subject_keys UNION ALL SELECT wrapped_seed FROM audit_signer`
  for (const { wrapped } of keys) expect(onlyNewer.unwrap(wrapped)).toHaveLength(32)
})

test('a second run finds nothing to do, and one that was stopped is gone on with', async () => {
  await seal(10)
  await perTable(withKeys(both))
  await db().execute(sql`UPDATE backup_codes SET code_hash = code_hash`)
  expect((await perTable(withKeys(both))).backup_codes).toBe(0)
  await seal(5)
  expect(await perTable(withKeys(both))).toMatchObject({ totp_factors: 1, backup_codes: 5 })
})

test('two at once do each value once', async () => {
  await seal(700)
  const runs = await Promise.all([perTable(withKeys(both)), perTable(withKeys(both))])
  expect(runs.reduce((sum, { backup_codes: count = 0 }) => sum + count, 0)).toBe(700)
})

test('without the old key nothing is touched, and it says so', async () => {
  await seal(3)
  await expect(rotateKeys(withKeys(onlyNewer))).rejects.toThrow(WrongMasterKey)
  const rows = await db().select().from(backupCodes)
  for (const { id, codeHash } of rows) {
    expect(heimdall.services.secrets.unwrap(codeHash, `backup_codes/${id}`).toString()).toBe('code')
  }
})

test('no sealed column is forgotten', async () => {
  const folder = new URL('../../../db/src/schema/core/', import.meta.url)
  const found: string[] = []
  for (const file of await readdir(folder)) {
    const text = await readFile(new URL(file, folder), 'utf8')
    for (const [part, table] of text.matchAll(/pgTable\(\s*'(\w+)'[\s\S]*?(?=pgTable\(|$)/g)) {
      for (const [, column] of part.matchAll(/ sealed\('(\w+)'\)/g)) found.push(`${table}.${column}`)
    }
  }
  expect(found.sort()).toEqual(sealedColumns.map(({ table, column }) => `${table}.${column}`).sort())
})
