import { auditViewLimit } from '@heimdall/contracts'
import { auditViews } from '@heimdall/db/core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  anonymousCall,
  asKey,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  type KeyCall,
  type TestServices,
  type UserCall,
} from '../../testing/index.ts'
import { createAuditView } from './create-view.ts'
import { deleteAuditView } from './delete-view.ts'
import { listAuditViews } from './list-views.ts'
import { updateAuditView } from './update-view.ts'

let heimdall: TestServices
let me: UserCall
let other: UserCall
let chief: UserCall
let plain: UserCall
let bot: KeyCall
beforeAll(async () => {
  heimdall = await createTestServices()
  const person = (username: string) => createAccount(heimdall, { username, permissions: ['audit:read'] })
  me = await asUser(heimdall, await person('Heidi'))
  other = await asUser(heimdall, await person('Peter'))
  chief = await asUser(heimdall, await createAccount(heimdall, { username: 'Dete', role: 'super_admin' }))
  plain = await asUser(heimdall, await createAccount(heimdall))
  bot = await asKey(heimdall, { permissions: ['audit:read'] })
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  await heimdall.services.primary.db.delete(auditViews)
})

const create = (call: UserCall, name: string, isShared = false) =>
  heimdall.run(createAuditView, call, { name, search: 'q=status%3Afailure', isShared })
const namesFor = async (call: UserCall | KeyCall) =>
  (await heimdall.run(listAuditViews, call, {})).views.map(({ name }) => name)

test('a view is kept as it was given', async () => {
  const view = await create(me, '  Failures  ')
  expect(view).toMatchObject({
    ownerId: me.actor.userId,
    ownerName: 'Heidi',
    name: 'Failures',
    search: 'q=status%3Afailure',
    isShared: false,
    mayChange: true,
    createdAt: heimdall.clock.now().toISOString(),
  })
  expect(await heimdall.run(listAuditViews, me, {})).toEqual({ views: [view] })
  heimdall.clock.advance(1_000)
  const changed = await heimdall.run(updateAuditView, me, { id: view.id, isShared: true })
  expect(changed).toEqual({ ...view, isShared: true, updatedAt: heimdall.clock.now().toISOString() })
  expect(await heimdall.run(deleteAuditView, me, { id: view.id })).toEqual({ done: true })
  expect(await namesFor(me)).toEqual([])
})

test('everybody sees their own, first, and what is shared', async () => {
  await create(me, 'b mine')
  await create(me, 'z shared', true)
  await create(other, 'a theirs')
  await create(other, 'c theirs, shared', true)
  expect(await namesFor(me)).toEqual(['b mine', 'z shared', 'c theirs, shared'])
  expect(await namesFor(other)).toEqual(['a theirs', 'c theirs, shared', 'z shared'])
  expect(await namesFor(bot)).toEqual(['c theirs, shared', 'z shared'])
})

describe('another’s view', () => {
  test('does not exist for one unless it is shared', async () => {
    const { id } = await create(other, 'theirs')
    for (const call of [me, chief, bot]) {
      const change = heimdall.run(updateAuditView, call, { id, name: 'mine now' })
      await expect(change).rejects.toMatchObject({ code: 'NOT_FOUND' })
      await expect(heimdall.run(deleteAuditView, call, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
  })

  test('that is shared is changed by its owner and super admins alone', async () => {
    const { id } = await create(other, 'theirs', true)
    for (const call of [me, bot]) {
      await expect(heimdall.run(updateAuditView, call, { id, name: 'x' })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      })
      await expect(heimdall.run(deleteAuditView, call, { id })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    }
    const mayChange = async (call: UserCall) =>
      (await heimdall.run(listAuditViews, call, {})).views.map((view) => view.mayChange)
    expect([await mayChange(me), await mayChange(chief), await mayChange(other)]).toEqual([
      [false],
      [true],
      [true],
    ])
    const changed = await heimdall.run(updateAuditView, chief, { id, name: 'tidied' })
    expect(changed).toMatchObject({ name: 'tidied', ownerName: 'Peter' })
    await heimdall.run(deleteAuditView, chief, { id })
    expect(await namesFor(other)).toEqual([])
  })
})

describe('a name', () => {
  const taken = { code: 'CONFLICT', issues: [{ path: ['name'], code: 'name_taken' }] }

  test('is one’s own once, however it is written', async () => {
    await create(me, 'Failures')
    await create(other, 'Failures')
    await expect(create(me, 'failures')).rejects.toMatchObject(taken)
    const { id } = await create(me, 'Others')
    await expect(heimdall.run(updateAuditView, me, { id, name: 'FAILURES' })).rejects.toMatchObject(taken)
    await expect(heimdall.run(updateAuditView, me, { id, name: 'OTHERS' })).resolves.toBeDefined()
  })

  test('is given once when two want it at the same time', async () => {
    const outcomes = await Promise.allSettled([create(me, 'Same'), create(me, 'same')])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

test('nobody keeps more than their share, not even at once', async () => {
  const now = heimdall.clock.now()
  const filling = Array.from({ length: auditViewLimit - 1 }, (_, index) => ({
    id: `0197f0a2-6b1e-7c3a-9d52-${String(index).padStart(12, '0')}`,
    ownerId: me.actor.userId,
    name: `view ${index}`,
    search: '',
    createdAt: now,
    updatedAt: now,
  }))
  await heimdall.services.primary.db.insert(auditViews).values(filling)
  const outcomes = await Promise.allSettled([create(me, 'one more'), create(me, 'and another')])
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await expect(create(me, 'x')).rejects.toMatchObject({ issues: [{ code: 'too_many_views' }] })
  await expect(create(other, 'x')).resolves.toBeDefined()
})

test.each([
  { name: '', search: '' },
  { name: '   ', search: '' },
  { name: 'x'.repeat(61), search: '' },
  { name: 'a\nb', search: '' },
  { name: 'a\0', search: '' },
  { name: 'x', search: 'x'.repeat(2_001) },
  { name: 'x', search: 'a\r\nSet-Cookie: b' },
  { name: 'x' },
])('%j is no view', (input) => {
  expect(createAuditView.input.safeParse(input).success).toBe(false)
})

test('needs audit:read; making one needs a person', async () => {
  const id = '0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7'
  const input = { name: 'x', search: '' }
  for (const [call, code] of [
    [anonymousCall(), 'UNAUTHORIZED'],
    [plain, 'FORBIDDEN'],
  ] as const) {
    await expect(heimdall.run(listAuditViews, call, {})).rejects.toMatchObject({ code })
    await expect(heimdall.run(createAuditView, call, input)).rejects.toMatchObject({ code })
    await expect(heimdall.run(updateAuditView, call, { id })).rejects.toMatchObject({ code })
    await expect(heimdall.run(deleteAuditView, call, { id })).rejects.toMatchObject({ code })
  }
  await expect(heimdall.run(createAuditView, bot, input)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const denied = (await eventsInOutbox(heimdall)).map(({ metadata }) => metadata.operation)
  expect(new Set(denied)).toEqual(
    new Set(['auditViews.list', 'auditViews.create', 'auditViews.update', 'auditViews.delete']),
  )
})
