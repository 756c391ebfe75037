import { integrations } from '@heimdall/db/core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  asUser,
  connectPlatform,
  createAccount,
  createFakePlatforms,
  createTestProvider,
  createTestServices,
  leaveToConnect,
  type TestServices,
  tendAll,
  type UserCall,
} from '../../../testing/index.ts'
import { connectIntegration } from '../connecting/connect-integration.ts'
import { reconnectIntegration } from '../connecting/reconnect-integration.ts'
import { refreshIntegration } from '../renewal/refresh-integration.ts'
import { disconnectIntegration } from './disconnect-integration.ts'

// Discord ends all access to an account when any token of it is revoked, so an answer that is late can end what is new.

const [tokens, revoke] = [
  'https://discord.com/api/oauth2/token',
  'https://discord.com/api/oauth2/token/revoke',
]
let platforms = createFakePlatforms()
let heimdall: TestServices
let admin: UserCall
/** What waits at an address, and how it goes on. */
const held = new Map<string, { reached: PromiseWithResolvers<void>; goOn: PromiseWithResolvers<void> }>()
beforeAll(async () => {
  heimdall = await createTestServices({
    async providerFetch(url, request) {
      const hold = held.get(url)
      // What a platform does and what it answers lie apart: tokens are given before their answer comes, and end late.
      const early = hold && url === tokens ? await platforms.fetch(url, request) : undefined
      hold?.reached.resolve()
      await hold?.goOn.promise
      return early ?? platforms.fetch(url, request)
    },
  })
  const discord = {
    slug: 'discord',
    kind: 'discord',
    name: 'Discord',
    issuer: null,
    clientId: 'client',
  } as const
  await createTestProvider(heimdall, discord)
  admin = await asUser(heimdall, await createAccount(heimdall, { role: 'admin' }))
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  held.clear()
  platforms = createFakePlatforms()
  platforms.discordUser = { id: '80351110224678912', username: 'heidi' }
  await heimdall.services.primary.db.delete(integrations)
})

const way = { provider: 'discord', visit: (url: string) => platforms.agree(url), scopes: [] }
const connect = () => connectPlatform(heimdall, { ...way, call: admin })
const leave = (start = () => heimdall.run(connectIntegration, admin, { provider: 'discord', scopes: [] })) =>
  leaveToConnect(heimdall, { ...way, call: admin, start })
function hold(address: string) {
  const gate = { reached: Promise.withResolvers<void>(), goOn: Promise.withResolvers<void>() }
  held.set(address, gate)
  return gate
}
async function somebodyWaits(): Promise<void> {
  const { sql } = heimdall.services.primary
  const waiting = () => sql`
    SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND wait_event = 'advisory'`
  const patienceMs = performance.now() + 5_000
  while ((await waiting()).length === 0) {
    if (performance.now() > patienceMs) throw new Error('Nobody ever waited')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
const asked = (address: string) => platforms.asked.filter(({ url }) => url === address).length
const works = async (outcome: object) => {
  expect(outcome).toMatchObject({ status: 'connected' })
  const { id } = outcome as { id: string }
  // With tokens that were ended Discord would give no others.
  expect(await heimdall.run(refreshIntegration, admin, { id })).toMatchObject({ status: 'active' })
}

test('whoever comes back while a revocation is on its way waits for its end', async () => {
  await heimdall.run(disconnectIntegration, admin, { id: await connect() })
  const comeBack = await leave()
  const gate = hold(revoke)
  const tending = tendAll(heimdall)
  await gate.reached.promise
  const before = asked(tokens)
  const coming = comeBack()
  await somebodyWaits()
  expect(asked(tokens)).toBe(before)
  gate.goOn.resolve()
  const [outcome] = await Promise.all([coming, tending])
  await works(outcome)
})

test('what was connected again while the revocation waited is not revoked', async () => {
  await heimdall.run(disconnectIntegration, admin, { id: await connect() })
  const comeBack = await leave()
  const gate = hold(tokens)
  const coming = comeBack()
  await gate.reached.promise
  held.clear()
  const tending = tendAll(heimdall)
  await somebodyWaits()
  gate.goOn.resolve()
  const [outcome] = await Promise.all([coming, tending])
  expect(asked(revoke)).toBe(0)
  await works(outcome)
  heimdall.clock.advance(600_000)
  await tendAll(heimdall)
  expect(asked(revoke)).toBe(0)
})

test('the access to an account that is connected here is not given back', async () => {
  await connect()
  platforms.discordUser = { id: '1', username: 'peter' }
  const other = await connect()
  platforms.discordUser = { id: '80351110224678912', username: 'heidi' }
  const back = await leave(() => heimdall.run(reconnectIntegration, admin, { id: other, scopes: [] }))
  expect(await back()).toMatchObject({ problem: 'other_account' })
  expect(asked(revoke)).toBe(0)
})
