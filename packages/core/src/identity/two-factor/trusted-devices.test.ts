import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  anonymousCall,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  giveTotp,
  type TestAccount,
  type TestServices,
  type TestTotp,
  type UserCall,
} from '../../testing/index.ts'
import { signIn } from '../accounts/index.ts'
import { listTrustedDevices } from './list-trusted-devices.ts'
import { revokeTrust } from './revoke-trust.ts'
import { verifySecondFactor } from './verify-second-factor.ts'

let heimdall: TestServices
let account: TestAccount
let totp: TestTotp
let owner: UserCall
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  heimdall.clock.advance(3_600_000)
  account = await createAccount(heimdall)
  totp = await giveTotp(heimdall, account)
  owner = await asUser(heimdall, account)
})

const enter = (device?: string) =>
  heimdall.run(signIn, anonymousCall({ cookies: device === undefined ? {} : { device } }), {
    identifier: account.email,
    password: account.password,
  })
/** Signs in from a new browser that shall be trusted; answers its token. */
async function trust(): Promise<string> {
  const outcome = await enter()
  if (outcome.status !== 'second_factor') throw new Error('A second factor was expected')
  const call = anonymousCall({ cookies: { pendingSignIn: outcome.pending.token } })
  const input = { method: 'totp' as const, code: totp.code(), trustDevice: true }
  const { device } = await heimdall.run(verifySecondFactor, call, input)
  return device.token
}
const list = async (call = owner) => (await heimdall.run(listTrustedDevices, call, {})).devices

test('are listed, the own one marked, for thirty days', async () => {
  const device = await trust()
  const here = await asUser(heimdall, account, { cookies: { device } })
  expect(await list(here)).toMatchObject([{ current: true, userAgent: 'Test Browser/1.0' }])
  expect(await list()).toMatchObject([{ current: false }])
  heimdall.clock.advance(30 * 86_400_000)
  expect(await list(await asUser(heimdall, account))).toEqual([])
})

test('are asked again once trust is taken back, and it is recorded', async () => {
  const device = await trust()
  expect(await enter(device)).toMatchObject({ status: 'signed_in' })
  const [{ id } = { id: '' }] = await list()
  await forgetEvents(heimdall)
  await heimdall.run(revokeTrust, owner, { id })
  expect(await list()).toEqual([])
  expect(await enter(device)).toMatchObject({ status: 'second_factor' })
  expect(await eventsInOutbox(heimdall)).toMatchObject([
    { eventType: 'user_updated', userId: account.userId, metadata: { changedFields: ['trustedDevices'] } },
  ])
  await expect(heimdall.run(revokeTrust, owner, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('of somebody else do not exist', async () => {
  await trust()
  const [{ id } = { id: '' }] = await list()
  const stranger = await asUser(heimdall, await createAccount(heimdall, { role: 'super_admin' }))
  expect(await list(stranger)).toEqual([])
  await expect(heimdall.run(revokeTrust, stranger, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await list()).toHaveLength(1)
})
