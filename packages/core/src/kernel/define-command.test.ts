import { settings } from '@heimdall/db/core'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import {
  anonymousCall,
  asKey,
  asSystem,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  type TestServices,
  type UserCall,
} from '../testing/index.ts'
import { type CommandContext, defineCommand } from './define-command.ts'
import { AppError } from './errors.ts'
import { idempotentRequest } from './idempotency.ts'

type Context = CommandContext<{ key: string }, string>

let heimdall: TestServices
let user: UserCall
beforeAll(async () => {
  heimdall = await createTestServices()
  user = await asUser(heimdall, await createAccount(heimdall))
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  await heimdall.services.primary.db.delete(settings)
  await forgetEvents(heimdall)
  heimdall.accessChanges.length = 0
  heimdall.logged.length = 0
})

/** A change of state to watch: it writes a setting, then does what the test wants. */
const change = (
  after: (context: Context) => unknown,
  prepare: (context: { auditFailure: Context['auditFailure'] }) => unknown = () => undefined,
) =>
  defineCommand({
    name: 'test.change',
    permission: 'self',
    input: z.object({ key: z.string() }),
    output: z.object({ prepared: z.string() }),
    async prepare(context) {
      await prepare(context)
      return `ready for ${context.input.key}`
    },
    async run(context) {
      const { tx, input, now } = context
      await tx.insert(settings).values({ key: input.key, value: true, updatedAt: now })
      await after(context)
      return { prepared: context.prepared }
    },
  })

const settingsThere = async () => (await heimdall.services.primary.db.select().from(settings)).length
const typesRecorded = async () => (await eventsInOutbox(heimdall)).map((event) => event.eventType)
const execute = (command: ReturnType<typeof change>) => heimdall.run(command, user, { key: 'a' })

test('commits the change together with its events, and answers', async () => {
  const answer = await execute(
    change(({ audit }) => audit('user_updated', { metadata: { changedFields: ['a'] } })),
  )
  expect(answer).toEqual({ prepared: 'ready for a' })
  expect(await settingsThere()).toBe(1)
  expect(await eventsInOutbox(heimdall)).toEqual([
    expect.objectContaining({
      eventType: 'user_updated',
      userId: user.actor.userId,
      actorId: user.actor.userId,
      metadata: { changedFields: ['a'] },
      status: 'success',
      createdAt: heimdall.clock.now(),
      ipAddress: user.request.ipAddress,
      userAgent: user.request.userAgent,
      sourceService: 'id',
      correlationId: user.request.correlationId,
    }),
  ])
})

test('does not commit what says nothing to the audit log', async () => {
  await expect(execute(change(() => undefined))).rejects.toThrow('test.change recorded no audit event')
  expect(await settingsThere()).toBe(0)
})

test('commits without an event when the command says so on purpose', async () => {
  await execute(change(({ audit }) => audit.none('a test')))
  expect(await settingsThere()).toBe(1)
  expect(await typesRecorded()).toEqual([])
})

test('an event of a failure does not stand in for the one of the change', async () => {
  const command = change(
    () => undefined,
    ({ auditFailure }) => auditFailure('login_failed', { failure: 'tried' }),
  )
  await expect(execute(command)).rejects.toThrow('recorded no audit event')
  expect(await settingsThere()).toBe(0)
  expect(await typesRecorded()).toEqual(['login_failed'])
})

test('rolls back the change and its events when it fails, and keeps the events of failures', async () => {
  const command = change(
    ({ audit, auditFailure }) => {
      audit('user_updated')
      auditFailure('2fa_failed', { failure: 'in run' })
      throw new AppError('CONFLICT', 'Too late')
    },
    ({ auditFailure }) => auditFailure('login_failed', { failure: 'in prepare' }),
  )
  await expect(execute(command)).rejects.toMatchObject({ code: 'CONFLICT' })
  expect(await settingsThere()).toBe(0)
  expect(await eventsInOutbox(heimdall)).toMatchObject([
    { eventType: 'login_failed', status: 'failure', errorMessage: 'in prepare' },
    { eventType: '2fa_failed', status: 'failure', errorMessage: 'in run' },
  ])
})

test('neither change nor events when the outbox can not take them', async () => {
  // jsonb has no NUL: the insert into the outbox fails after the change has been made.
  const command = change(({ audit }) => audit('user_updated', { description: 'a\0b' }))
  await expect(execute(command)).rejects.toThrow()
  expect(await settingsThere()).toBe(0)
})

test('prepare runs outside the transaction, and a refusal there opens none', async () => {
  let ran = false
  const command = change(
    () => {
      ran = true
    },
    () => {
      throw new AppError('TOO_MANY_REQUESTS', 'Later')
    },
  )
  await expect(execute(command)).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' })
  expect(ran).toBe(false)
})

test('refuses whoever may not before anything is done, and records it unless nobody is signed in', async () => {
  let prepared = 0
  const command = change(
    ({ audit }) => audit('user_updated'),
    () => prepared++,
  )
  await expect(heimdall.run(command, anonymousCall(), { key: 'a' })).rejects.toMatchObject({
    code: 'UNAUTHORIZED',
  })
  expect(await typesRecorded()).toEqual([])
  const key = await asKey(heimdall, { permissions: ['audit:write'] })
  await expect(heimdall.run(command, key, { key: 'a' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(await eventsInOutbox(heimdall)).toMatchObject([
    {
      eventType: 'bot_permission_denied',
      status: 'failure',
      resourceType: 'permission',
      resourceId: 'self',
      metadata: { permission: 'self', operation: 'test.change', apiKeyId: key.actor.apiKeyId },
    },
  ])
  expect(prepared).toBe(0)
})

test('refuses input by its schema', async () => {
  const command = change(({ audit }) => audit('user_updated'))
  expect(command.input.safeParse({ key: 1 }).success).toBe(false)
  await expect(heimdall.run(command, asSystem(), { key: 'system' })).resolves.toBeDefined()
})

test.each(['a\0b', '\ud83d'])(
  'refuses %j, which an event could not hold, before anything is done',
  async (key) => {
    const prepare = vi.fn()
    const command = change(
      ({ audit, input }) => audit('user_updated', { metadata: { changedFields: [input.key] } }),
      prepare,
    )
    await expect(heimdall.run(command, user, { key })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      issues: [{ code: 'unstorable_text' }],
    })
    expect(prepare).not.toHaveBeenCalled()
    await expect(heimdall.run(command, anonymousCall(), { key })).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
    })
  },
)

test('failures are not recorded twice, nor lost when recording them fails', async () => {
  const command = change(
    () => undefined,
    ({ auditFailure }) => {
      auditFailure('login_failed', { failure: 'half a pair: \ud800' })
      throw new AppError('UNAUTHORIZED', 'No')
    },
  )
  await expect(execute(command)).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  expect(heimdall.logged).toMatchObject([{ level: 'error', message: 'A failure could not be recorded' }])
})

test('the same request at the same time is answered as the first, though it finds nothing left to do', async () => {
  const idempotency = idempotentRequest(user.actor, 'attempt 1', '{}')
  const call = { ...user, idempotency }
  const looked = Promise.withResolvers<void>()
  const isDone = Promise.withResolvers<void>()
  const slow = change(
    ({ audit }) => audit.none('never runs'),
    async ({ auditFailure }) => {
      looked.resolve()
      await isDone.promise
      auditFailure('login_failed', { metadata: {} })
      throw new AppError('NOT_FOUND', 'It is gone')
    },
  )
  const second = heimdall.run(slow, call, { key: 'a' })
  await looked.promise
  const first = await heimdall.run(
    change(({ audit }) => audit.none('done')),
    call,
    { key: 'a' },
  )
  isDone.resolve()
  expect(await second).toEqual(first)
  expect(await typesRecorded()).toEqual([])
  // Without a key, or with one of its own, it is refused.
  await expect(heimdall.run(slow, user, { key: 'a' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
