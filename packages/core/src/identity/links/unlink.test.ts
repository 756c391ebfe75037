import { linkedAccounts, users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../kernel/index.ts'
import {
  asKey,
  asUser,
  createAccount,
  createTestProvider,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  linkDirectly,
  queuedMails,
  type TestAccount,
  type TestServices,
  type UserCall,
} from '../../testing/index.ts'
import { listUserLinks } from './list-user-links.ts'
import { makePrimary } from './make-primary.ts'
import { unlink } from './unlink.ts'
import { unlinkUser } from './unlink-user.ts'

let heimdall: TestServices
let account: TestAccount
let person: UserCall
beforeAll(async () => {
  heimdall = await createTestServices()
  await createTestProvider(heimdall, { kind: 'discord', slug: 'discord', name: 'Discord', issuer: null })
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  heimdall.clock.advance(3_600_000)
  account = await createAccount(heimdall)
  person = await asUser(heimdall, account)
  await forgetEvents(heimdall)
})

const db = () => heimdall.services.primary.db
const issuer = 'https://discord.com'
const add = (userId = account.userId, isPrimary = true) => {
  heimdall.clock.advance(1)
  const link = { userId, issuer, subject: newId(heimdall.services) }
  return linkDirectly(heimdall, link, { provider: 'discord', displayName: 'Heidi', isPrimary })
}
const linksOf = (userId = account.userId) =>
  db().select().from(linkedAccounts).where(eq(linkedAccounts.userId, userId)).orderBy(linkedAccounts.linkedAt)
const withoutPassword = () =>
  db().update(users).set({ passwordHash: null }).where(eq(users.id, account.userId))

describe('unlinking', () => {
  test('removes the link, with event and mail', async () => {
    const id = await add()
    heimdall.accessChanges.length = 0
    await heimdall.run(unlink, person, { id })
    expect(await linksOf()).toEqual([])
    expect(heimdall.accessChanges).toEqual([{ userId: account.userId }])
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      {
        eventType: 'account_unlinked',
        userId: account.userId,
        resourceId: id,
        metadata: { provider: 'discord', linkId: id },
      },
    ])
    const mails = (await queuedMails(heimdall)).filter(({ recipient }) => recipient === account.email)
    expect(mails).toMatchObject([{ template: 'account_unlinked' }])
  })

  test('makes the oldest of the others the primary one', async () => {
    const [first, second, third] = [await add(), await add(undefined, false), await add(undefined, false)]
    await heimdall.run(unlink, person, { id: first })
    expect((await linksOf()).map(({ id, isPrimary }) => [id, isPrimary])).toEqual([
      [second, true],
      [third, false],
    ])
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: 'account_unlinked' },
      { eventType: 'primary_account_changed', metadata: { linkId: second, previousLinkId: first } },
    ])
  })

  test('the last way to sign in is refused, and stays', async () => {
    const id = await add()
    await withoutPassword()
    await expect(heimdall.run(unlink, person, { id })).rejects.toMatchObject({
      code: 'CONFLICT',
      issues: [{ code: 'last_way_to_sign_in' }],
    })
    expect(await linksOf()).toHaveLength(1)
  })

  test('both of the last two at once: one stays', async () => {
    const ids = [await add(), await add(undefined, false)]
    await withoutPassword()
    const outcomes = await Promise.allSettled(ids.map((id) => heimdall.run(unlink, person, { id })))
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await linksOf()).toMatchObject([{ isPrimary: true }])
  })

  test('needs a sign-in of the last ten minutes', async () => {
    const id = await add()
    heimdall.clock.advance(600_000)
    await expect(heimdall.run(unlink, person, { id })).rejects.toMatchObject({
      issues: [{ code: 'fresh_sign_in_required' }],
    })
    expect(await linksOf()).toHaveLength(1)
  })

  test('somebody else’s is not found', async () => {
    const id = await add((await createAccount(heimdall)).userId)
    await expect(heimdall.run(unlink, person, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(heimdall.run(makePrimary, person, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('unlinking for somebody', () => {
  test('needs user:write, and tells the owner why', async () => {
    const id = await add()
    const input = { id, userId: account.userId, reason: 'The account there was stolen' }
    await expect(heimdall.run(unlinkUser, person, input)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await forgetEvents(heimdall)
    const key = await asKey(heimdall, { permissions: ['user:write'] })
    heimdall.accessChanges.length = 0
    await heimdall.run(unlinkUser, key, input)
    expect(await linksOf()).toEqual([])
    expect(heimdall.accessChanges).toEqual([{ userId: account.userId }])
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: 'account_unlinked', userId: account.userId, metadata: { reason: input.reason } },
    ])
    const mails = (await queuedMails(heimdall)).filter(({ recipient }) => recipient === account.email)
    expect(mails).toMatchObject([{ params: { params: { reason: input.reason } } }])
  })

  test('who may do more than oneself is refused', async () => {
    const { userId } = await createAccount(heimdall, { role: 'super_admin' })
    const id = await add(userId)
    const key = await asKey(heimdall, { permissions: ['user:write'] })
    await expect(heimdall.run(unlinkUser, key, { id, userId, reason: 'A coup' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    expect(await linksOf(userId)).toHaveLength(1)
  })

  test('of a link that is another’s is not found', async () => {
    const id = await add()
    const key = await asKey(heimdall, { permissions: ['user:write'] })
    const { userId } = await createAccount(heimdall)
    await expect(heimdall.run(unlinkUser, key, { id, userId, reason: 'A mistake' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  test('needs a reason, and user:read to see the links', async () => {
    const input = { id: newId(heimdall.services), userId: account.userId, reason: ' ' }
    expect(unlinkUser.input.safeParse(input).success).toBe(false)
    await add()
    const key = await asKey(heimdall, { permissions: ['user:read'] })
    const { links } = await heimdall.run(listUserLinks, key, { userId: account.userId })
    expect(links).toMatchObject([{ provider: { slug: 'discord' }, displayName: 'Heidi' }])
    await expect(heimdall.run(listUserLinks, person, { userId: account.userId })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})

describe('the primary account', () => {
  test('is the one that was chosen last, and the change is recorded', async () => {
    const [first, second] = [await add(), await add(undefined, false)]
    await heimdall.run(makePrimary, person, { id: second })
    expect((await linksOf()).map(({ isPrimary }) => isPrimary)).toEqual([false, true])
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      {
        eventType: 'primary_account_changed',
        resourceId: second,
        metadata: { provider: 'discord', linkId: second, previousLinkId: first },
      },
    ])
    await forgetEvents(heimdall)
    await heimdall.run(makePrimary, person, { id: second })
    expect(await eventsInOutbox(heimdall)).toEqual([])
  })

  test('is one, also when two are chosen at once', async () => {
    const ids = [await add(), await add(undefined, false), await add(undefined, false)]
    await Promise.all(ids.slice(1).map((id) => heimdall.run(makePrimary, person, { id })))
    expect((await linksOf()).filter(({ isPrimary }) => isPrimary)).toHaveLength(1)
  })
})
