import { linkedAccounts } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  createAccount,
  createTestServices,
  linkAccount,
  type TestAccount,
  type TestServices,
  whileLocked,
} from '../../../testing/index.ts'
import { findHolder, lockHolder } from './find-holder.ts'

let heimdall: TestServices
let owner: TestAccount
let people = 0
let subject: { issuer: string; subject: string }
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  owner = await createAccount(heimdall)
  subject = { issuer: 'https://example.example', subject: `${++people}` }
  await linkAccount(heimdall, owner.userId, { provider: 'example', externalId: subject.subject })
})

const db = () => heimdall.services.primary.db
const lock = () => db().transaction((tx) => lockHolder(tx, subject))
const mine = () => eq(linkedAccounts.subject, subject.subject)

test('finds whoever holds the link, or nobody', async () => {
  expect(await lock()).toMatchObject({ userId: owner.userId })
  expect(
    await db().transaction((tx) => findHolder(tx, { ...subject, issuer: 'https://other.example' })),
  ).toBe(undefined)
})

test('waits for whoever unlinks it, without a deadlock, and then finds nobody', async () => {
  const outcome = await whileLocked(heimdall, owner.userId, lock, (tx) =>
    tx.delete(linkedAccounts).where(mine()),
  )
  expect(outcome).toEqual({ status: 'fulfilled', value: undefined })
})

test('does not answer with somebody whose account is not locked', async () => {
  const other = await createAccount(heimdall)
  const outcome = await whileLocked(heimdall, owner.userId, lock, (tx) =>
    tx.update(linkedAccounts).set({ userId: other.userId }).where(mine()),
  )
  expect(outcome).toEqual({ status: 'fulfilled', value: undefined })
})
