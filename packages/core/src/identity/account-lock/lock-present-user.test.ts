import { avatars, passkeys, totpFactors, users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { Transformer } from '@napi-rs/image'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  asUser,
  createAccount,
  createSoftwareAuthenticator,
  createTestServices,
  type TestServices,
  type UserCall,
  whileLocked,
} from '../../testing/index.ts'
import { updateMe } from '../accounts/index.ts'
import { deleteAvatar, uploadAvatar } from '../avatars/index.ts'
import { addPasskey, beginPasskey } from '../passkeys/index.ts'
import { setPassword } from '../passwords/index.ts'
import { beginTotp } from '../two-factor/index.ts'

let heimdall: TestServices
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())

const picture = async () => {
  const png = await Transformer.fromRgbaPixels(Buffer.alloc(64 * 64 * 4, 90), 64, 64).png()
  return { image: png.toString('base64') }
}
const passkey = async (call: UserCall) => {
  const authenticator = createSoftwareAuthenticator({ origin: heimdall.services.publicUrl })
  return { credential: authenticator.create(await heimdall.run(beginPasskey, call, {})) }
}

test.each<[string, (call: UserCall) => Promise<() => Promise<unknown>>]>([
  ['a picture', (call) => picture().then((input) => () => heimdall.run(uploadAvatar, call, input))],
  ['no picture', async (call) => () => heimdall.run(deleteAvatar, call, {})],
  [
    'a first password',
    async (call) => () => heimdall.run(setPassword, call, { newPassword: 'a bridge of three colours' }),
  ],
  ['a name', async (call) => () => heimdall.run(updateMe, call, { username: 'somebody-else' })],
  ['a passkey', (call) => passkey(call).then((input) => () => heimdall.run(addPasskey, call, input))],
  ['an app', async (call) => () => heimdall.run(beginTotp, call, {})],
])('%s, under way when the account is deleted, comes too late', async (_what, prepare) => {
  const { db } = heimdall.services.primary
  const { userId } = await createAccount(heimdall)
  await db.update(users).set({ passwordHash: null }).where(eq(users.id, userId))
  const call = await asUser(heimdall, { userId })
  await heimdall.run(uploadAvatar, call, await picture())
  const act = await prepare(call)
  const gone = { username: `deleted_${userId.slice(-6)}`, avatarUrl: null, deletedAt: heimdall.clock.now() }
  const outcome = await whileLocked(heimdall, userId, act, async (tx) => {
    await tx.update(users).set(gone).where(eq(users.id, userId))
    await tx.delete(avatars).where(eq(avatars.userId, userId))
  })
  expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'UNAUTHORIZED' } })
  expect(await db.select().from(users).where(eq(users.id, userId))).toMatchObject([
    { ...gone, passwordHash: null },
  ])
  for (const table of [avatars, passkeys, totpFactors]) {
    expect(await db.$count(table, eq(table.userId, userId))).toBe(0)
  }
})
