import { backupCodes, passkeys, sessions, signInDevices, users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  anonymousCall,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  giveBackupCodes,
  queuedMails,
  registerPasskey,
  type TestAccount,
  type TestServices,
  type UserCall,
} from '../../testing/index.ts'
import { listPasskeys } from './list-passkeys.ts'
import { removePasskey } from './remove-passkey.ts'
import { renamePasskey } from './rename-passkey.ts'

let heimdall: TestServices
let account: TestAccount
let call: UserCall
let stranger: UserCall
let first: string
let second: string
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  heimdall.clock.advance(3_600_000)
  account = await createAccount(heimdall)
  call = await asUser(heimdall, account)
  stranger = await asUser(heimdall, await createAccount(heimdall, { role: 'super_admin' }))
  first = (await registerPasskey(heimdall, call)).id
  heimdall.clock.advance(1)
  second = (await registerPasskey(heimdall, call, { isSynced: true })).id
  await forgetEvents(heimdall)
  heimdall.accessChanges.length = 0
})

const db = () => heimdall.services.primary.db
const remove = (id: string, by = call, endOtherSessions = false) =>
  heimdall.run(removePasskey, by, { id, endOtherSessions })
const list = (by = call) => heimdall.run(listPasskeys, by, {})
const ids = async () => (await list()).passkeys.map(({ id }) => id)

test('lists one’s own, with what password managers need to forget the others', async () => {
  const { passkeys: own, accepted } = await list()
  expect(own).toMatchObject([
    { id: first, isSynced: false },
    { id: second, isSynced: true },
  ])
  expect(accepted.rpId).toBe('heimdall.example.org')
  expect(Buffer.from(accepted.userId, 'base64url').toString('hex')).toBe(account.userId.replaceAll('-', ''))
  const rows = await db().select().from(passkeys).where(eq(passkeys.userId, account.userId))
  expect(accepted.allAcceptedCredentialIds.sort()).toEqual(
    rows.map(({ credentialId }) => credentialId.toString('base64url')).sort(),
  )
  expect((await list(stranger)).passkeys).toEqual([])
})

describe('renaming', () => {
  test('changes the name, and is recorded', async () => {
    expect(await heimdall.run(renamePasskey, call, { id: first, name: ' Blue key ' })).toMatchObject({
      id: first,
      name: 'Blue key',
    })
    expect((await list()).passkeys.map(({ name }) => name)).toContain('Blue key')
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      {
        eventType: 'user_updated',
        resourceId: account.userId,
        metadata: { passkeyChange: 'renamed', factorId: first, factorName: 'Blue key' },
      },
    ])
  })

  test('of someone else’s is not possible, and neither is no name', async () => {
    const attempt = heimdall.run(renamePasskey, stranger, { id: first, name: 'Mine' })
    await expect(attempt).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await eventsInOutbox(heimdall)).toEqual([])
    for (const name of ['', '  ', 'x'.repeat(65), null]) {
      expect(renamePasskey.input.safeParse({ id: first, name }).success).toBe(false)
    }
  })
})

describe('removing', () => {
  test('one of several leaves the second factor on', async () => {
    // Ids of one millisecond have no order.
    heimdall.clock.advance(1)
    await remove(first)
    expect(await ids()).toEqual([second])
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      {
        eventType: 'user_updated',
        metadata: { passkeyChange: 'removed', factorId: first, factorName: 'Test' },
      },
    ])
    expect((await queuedMails(heimdall)).at(-1)).toMatchObject({
      recipient: account.email,
      template: 'passkey_removed',
    })
  })

  test('the last one turns it off', async () => {
    await remove(first)
    await forgetEvents(heimdall)
    heimdall.accessChanges.length = 0
    await remove(second)
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: '2fa_disabled', metadata: { method: 'passkey', factorId: second } },
    ])
    expect(heimdall.accessChanges).toEqual([{ userId: account.userId }])
  })

  test('the last factor takes the backup codes along, and no browser is trusted any more', async () => {
    await giveBackupCodes(heimdall, account)
    const codesOf = () => db().select().from(backupCodes).where(eq(backupCodes.userId, account.userId))
    const device = { userId: account.userId, tokenHash: Buffer.alloc(32), id: account.userId }
    const now = heimdall.clock.now()
    await db()
      .insert(signInDevices)
      .values({ ...device, trustedUntil: new Date(now.getTime() + 1_000), lastUsedAt: now, createdAt: now })
    await remove(first)
    expect(await codesOf()).not.toEqual([])
    await remove(second)
    expect(await codesOf()).toEqual([])
    expect(
      await db().select().from(signInDevices).where(eq(signInDevices.userId, account.userId)),
    ).toMatchObject([{ trustedUntil: null }])
  })

  test('signs all other browsers out where that is asked for', async () => {
    await asUser(heimdall, account)
    await remove(first, call)
    const sessionsOf = () => db().select().from(sessions).where(eq(sessions.userId, account.userId))
    expect(await sessionsOf()).toHaveLength(2)
    await forgetEvents(heimdall)
    await remove(second, call, true)
    expect(await sessionsOf()).toMatchObject([{ id: call.actor.sessionId }])
    expect((await eventsInOutbox(heimdall)).map(({ eventType }) => eventType)).toEqual([
      '2fa_disabled',
      'all_sessions_revoked',
    ])
  })

  test('is refused when nothing else signs in', async () => {
    await db().update(users).set({ passwordHash: null }).where(eq(users.id, account.userId))
    await remove(first)
    await forgetEvents(heimdall)
    await expect(remove(second)).rejects.toMatchObject({
      code: 'CONFLICT',
      issues: [{ code: 'last_way_to_sign_in' }],
    })
    expect(await ids()).toEqual([second])
    expect(await eventsInOutbox(heimdall)).toEqual([])
  })

  test('both at once, where they are all there is: one stays', async () => {
    await db().update(users).set({ passwordHash: null }).where(eq(users.id, account.userId))
    const outcomes = await Promise.allSettled([remove(first), remove(second)])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await ids()).toHaveLength(1)
  })

  test('the same one twice at once removes it once', async () => {
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => remove(first)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await eventsInOutbox(heimdall)).toHaveLength(1)
  })

  test('of someone else’s, or after a sign-in of some time ago, is refused', async () => {
    await expect(remove(first, stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    heimdall.clock.advance(600_001)
    await expect(remove(first)).rejects.toMatchObject({ issues: [{ code: 'fresh_sign_in_required' }] })
    await expect(heimdall.run(removePasskey, anonymousCall(), { id: first })).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
    })
    expect(await ids()).toEqual([first, second])
  })
})
