import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../kernel/index.ts'
import {
  anonymousCall,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  type TestAccount,
  type TestServices,
  type UserCall,
} from '../../testing/index.ts'
import { getUser } from './get-user.ts'
import { renameUser } from './rename-user.ts'

let heimdall: TestServices
let admin: UserCall
let account: TestAccount
beforeAll(async () => {
  heimdall = await createTestServices()
  admin = await asUser(heimdall, await createAccount(heimdall, { role: 'admin' }))
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  account = await createAccount(heimdall)
  await forgetEvents(heimdall)
})

const rename = (username: string, { userId = account.userId, call = admin } = {}) =>
  heimdall.run(renameUser, call, { userId, username })
const details = () => heimdall.run(getUser, admin, { userId: account.userId })

describe('an account gets another name', () => {
  test('and the log says so', async () => {
    const username = `renamed-${account.username}`
    await rename(username)
    expect(await details()).toMatchObject({ username })
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      {
        eventType: 'user_updated',
        userId: account.userId,
        actorId: admin.actor.userId,
        metadata: { changedFields: ['username'] },
      },
    ])
  })

  test('the one that it has is no change', async () => {
    await rename(account.username)
    expect(await eventsInOutbox(heimdall)).toEqual([])
  })

  test('never one that another account has, in whatever case', async () => {
    const other = await createAccount(heimdall)
    await expect(rename(other.username.toUpperCase())).rejects.toMatchObject({
      code: 'CONFLICT',
      issues: [{ path: ['username'], code: 'username_taken' }],
    })
    expect(await eventsInOutbox(heimdall)).toEqual([])
  })

  test('two who want the same one at once: one has it', async () => {
    const other = await createAccount(heimdall)
    const outcomes = await Promise.allSettled(
      [account, other].map(({ userId }) => rename('wanted', { userId })),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { issues: [{ code: 'username_taken' }] },
    })
  })

  test('from somebody who may, and one that is a name', async () => {
    for (const username of ['a b', 'ab', '', undefined]) {
      expect(renameUser.input.safeParse({ userId: account.userId, username }).success).toBe(false)
    }
    const helper = await asUser(heimdall, await createAccount(heimdall, { permissions: ['user:write'] }))
    const plain = await asUser(heimdall, await createAccount(heimdall))
    const { userId } = admin.actor
    await expect(rename('lower', { userId, call: helper })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(rename('mine', { call: plain })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(
      heimdall.run(renameUser, anonymousCall(), { userId, username: 'mine' }),
    ).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    await expect(rename('none', { userId: newId(heimdall.services) })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})
