import { oidcSigningKeys } from '@heimdall/db/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestServices, type TestServices } from '../../../testing/index.ts'
import { readSigningKeys } from './read-signing-keys.ts'
import { rotateSigningKeys } from './rotate-signing-keys.ts'
import { rotateSigningKeysWhenDue } from './rotate-when-due.ts'

let heimdall: TestServices
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())

const rows = () => heimdall.services.primary.db.select().from(oidcSigningKeys)
const kidsOf = async (state: 'next' | 'active' | 'retired') =>
  (await rows())
    .filter((row) => row.state === state)
    .map(({ kid }) => kid)
    .sort()
const passDays = (days: number) => heimdall.clock.advance(days * 86_400_000)

test('the job makes none before they are asked for', async () => {
  await rotateSigningKeysWhenDue(heimdall.services)
  expect(await rows()).toHaveLength(0)
})

test('several processes at once make one set: for each kind one that signs and one that waits', async () => {
  await Promise.all([1, 2, 3].map(() => rotateSigningKeys(heimdall.services)))
  const made = await rows()
  expect(made.map(({ algorithm, state }) => `${algorithm} ${state}`).sort()).toEqual([
    'ES256 active',
    'ES256 next',
    'RS256 active',
    'RS256 next',
  ])
  // The private part is nowhere to be read.
  for (const { publicJwk, privateKey } of made) {
    expect(publicJwk).not.toHaveProperty('d')
    expect(privateKey.toString('latin1')).not.toContain('"d"')
  }
  const [first] = await readSigningKeys(heimdall.services)
  expect(first).toMatchObject({ use: 'sig', kid: expect.any(String), d: expect.any(String) })
})

test('after 90 days the waiting one signs; the old one stays published for 90 more', async () => {
  const [active, next] = [await kidsOf('active'), await kidsOf('next')]
  await rotateSigningKeysWhenDue(heimdall.services)
  expect(await kidsOf('active')).toEqual(active)
  passDays(91)
  await rotateSigningKeysWhenDue(heimdall.services)
  expect(await kidsOf('active')).toEqual(next)
  expect(await kidsOf('retired')).toEqual(active)
  const published = (await readSigningKeys(heimdall.services)).map(({ kid }) => kid)
  expect(published).toEqual(expect.arrayContaining([...active, ...next, ...(await kidsOf('next'))]))
  // What signs comes first: the provider takes the first of its kind.
  expect(next).toContain(published[0])
  passDays(91)
  await rotateSigningKeysWhenDue(heimdall.services)
  const later = (await readSigningKeys(heimdall.services)).map(({ kid }) => kid)
  expect(later).toEqual(expect.not.arrayContaining(active))
})

test('a lost key is replaced at once', async () => {
  const active = await kidsOf('active')
  await rotateSigningKeys(heimdall.services, { force: true })
  expect(await kidsOf('active')).not.toEqual(active)
  expect(await kidsOf('active')).toHaveLength(2)
  expect(await kidsOf('next')).toHaveLength(2)
})
