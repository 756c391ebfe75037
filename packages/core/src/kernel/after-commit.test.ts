import { settings } from '@heimdall/db/core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import {
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  type TestServices,
  type UserCall,
} from '../testing/index.ts'
import { type CommandContext, defineCommand } from './define-command.ts'

type Context = CommandContext<{ key: string }, undefined>

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
const change = (after: (context: Context) => unknown) =>
  defineCommand({
    name: 'test.change',
    permission: 'self',
    input: z.object({ key: z.string() }),
    output: z.object({ key: z.string() }),
    async run(context) {
      const { tx, input, now } = context
      await tx.insert(settings).values({ key: input.key, value: true, updatedAt: now })
      await after(context)
      return input
    },
  })

const settingsThere = async () => (await heimdall.services.primary.db.select().from(settings)).length
const typesRecorded = async () => (await eventsInOutbox(heimdall)).map((event) => event.eventType)
const execute = (command: ReturnType<typeof change>) => heimdall.run(command, user, { key: 'a' })

test('a commit that fails takes everything with it, and nothing has left before', async () => {
  const { sql } = heimdall.services.primary
  // Fails at COMMIT, when all statements have long succeeded.
  await sql`CREATE FUNCTION too_late() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'too late'; END $$`
  await sql`CREATE CONSTRAINT TRIGGER too_late AFTER INSERT ON settings DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION too_late()`
  let left = false
  const command = change(({ audit, accessChanged, afterCommit }) => {
    audit('user_updated')
    accessChanged({ userId: 'u' })
    afterCommit(() => {
      left = true
    })
  })
  try {
    await expect(execute(command)).rejects.toThrow('too late')
  } finally {
    await sql`DROP FUNCTION too_late() CASCADE`
  }
  expect([await settingsThere(), await typesRecorded(), heimdall.accessChanges, left]).toEqual([
    0,
    [],
    [],
    false,
  ])
})

test('actions and notices leave after the commit, in order', async () => {
  const seen: unknown[] = []
  await execute(
    change(({ audit, afterCommit, accessChanged }) => {
      audit('user_updated')
      afterCommit(() => seen.push(['first', settingsThere()]))
      afterCommit(() => seen.push(['second', settingsThere()]))
      accessChanged({ userId: 'u' })
      accessChanged({ sessionId: 's' })
      seen.push('run')
      expect(heimdall.accessChanges).toEqual([])
    }),
  )
  const there = await Promise.all(
    seen.map(async (entry) => (Array.isArray(entry) ? [entry[0], await entry[1]] : entry)),
  )
  expect(there).toEqual(['run', ['first', 1], ['second', 1]])
  expect(heimdall.accessChanges).toEqual([{ userId: 'u' }, { sessionId: 's' }])
})

test('nothing leaves when it fails', async () => {
  let left = false
  const command = change(({ audit, afterCommit, accessChanged }) => {
    audit('user_updated')
    afterCommit(() => {
      left = true
    })
    accessChanged({ userId: 'u' })
    throw new Error('no')
  })
  await expect(execute(command)).rejects.toThrow('no')
  expect(left).toBe(false)
  expect(heimdall.accessChanges).toEqual([])
})

test('what goes wrong after the commit is logged, and does not pretend that nothing was changed', async () => {
  let last = false
  const answer = await execute(
    change(({ audit, afterCommit }) => {
      audit('user_updated')
      afterCommit(() => {
        throw new Error('mail is away')
      })
      afterCommit(() => {
        last = true
      })
    }),
  )
  expect(answer).toEqual({ key: 'a' })
  expect(last).toBe(true)
  expect(heimdall.logged).toMatchObject([{ level: 'error', details: { command: 'test.change' } }])
})

test('other processes hear of changes of access and of events, by the commit', async () => {
  const heard: string[] = []
  const { sql: client } = heimdall.services.primary
  const subscriptions = await Promise.all([
    client.listen('heimdall_access', (text) => heard.push(`access ${text}`)),
    client.listen('heimdall_outbox', () => heard.push('outbox')),
  ])
  const failing = change(({ audit, accessChanged }) => {
    audit('user_updated')
    accessChanged({ userId: 'never' })
    throw new Error('no')
  })
  await expect(execute(failing)).rejects.toThrow('no')
  await execute(
    change(({ audit, accessChanged }) => {
      audit('user_updated')
      accessChanged({ userId: 'u' })
    }),
  )
  await expect.poll(() => [...heard].sort()).toEqual(['access {"userId":"u"}', 'outbox'])
  await Promise.all(subscriptions.map((subscription) => subscription.unlisten()))
})
