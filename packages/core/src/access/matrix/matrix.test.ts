import { roles } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  asKey,
  asSystem,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  type TestServices,
  type UserCall,
} from '../../testing/index.ts'
import { createRole, deleteRole } from '../roles/index.ts'
import { getMatrix } from './get-matrix.ts'
import { updateMatrix } from './update-matrix.ts'

let heimdall: TestServices
let admin: UserCall
let subscriber: string
let patron: string
beforeAll(async () => {
  heimdall = await createTestServices()
  admin = await asUser(heimdall, await createAccount(heimdall, { role: 'admin' }))
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  await heimdall.services.primary.db.delete(roles).where(eq(roles.isSystem, false))
  subscriber = (await heimdall.run(createRole, admin, { name: 'Subscriber', permissions: ['audit:read'] })).id
  patron = (await heimdall.run(createRole, admin, { name: 'Patron' })).id
  await forgetEvents(heimdall)
  heimdall.accessChanges.length = 0
})

const read = () => heimdall.run(getMatrix, admin, {})
async function change(
  cells: (readonly [roleId: string, permission: string, granted: boolean])[],
  { call = admin, revision, reason }: { call?: UserCall; revision?: string; reason?: string } = {},
) {
  const matrix = await read()
  const idOf = (name: string) => matrix.permissions.find((permission) => permission.name === name)?.id ?? ''
  const changes = cells.map(([roleId, name, granted]) => ({ roleId, permissionId: idOf(name), granted }))
  return heimdall.run(updateMatrix, call, {
    revision: revision ?? matrix.revision,
    changes,
    ...(reason ? { reason } : {}),
  })
}
const heldBy = async (roleId: string) => (await read()).roles.find(({ id }) => id === roleId)?.permissions

test('many cells change at once; each leaves an event, and each permission a summary', async () => {
  const before = await read()
  const after = await change(
    [
      [subscriber, 'audit:read', false],
      [patron, 'audit:read', true],
      [patron, 'user:read', true],
      [subscriber, 'user:read', true],
      [patron, 'trip:read', false],
    ],
    { reason: 'New tiers' },
  )
  expect(await heldBy(subscriber)).toEqual(['user:read'])
  expect(await heldBy(patron)).toEqual(['audit:read', 'user:read'])
  expect(after.revision).not.toBe(before.revision)
  expect(after).toEqual(await read())
  expect(heimdall.accessChanges).toEqual([{ everyone: true }])
  const events = await eventsInOutbox(heimdall)
  const said = (type: string) => events.filter(({ eventType }) => eventType === type)
  expect(said('role_permission_assigned')).toHaveLength(3)
  expect(said('role_permission_removed')).toMatchObject([
    { resourceId: subscriber, metadata: { roleName: 'Subscriber', permission: 'audit:read' } },
  ])
  const summaries = said('permission_changed').sort((a, b) =>
    String(a.metadata.permission).localeCompare(String(b.metadata.permission)),
  )
  expect(summaries).toMatchObject([
    {
      resourceType: 'permission',
      description: 'given to Patron; taken from Subscriber',
      metadata: { permission: 'audit:read', granted: null, reason: 'New tiers' },
    },
    { metadata: { permission: 'user:read', granted: true } },
  ])
  expect(events).toHaveLength(6)
})

test('who saves over what somebody else has changed meanwhile is told, and changes nothing', async () => {
  const { revision } = await read()
  await change([[patron, 'user:read', true]])
  await forgetEvents(heimdall)
  await expect(change([[subscriber, 'trip:read', true]], { revision })).rejects.toMatchObject({
    code: 'CONFLICT',
    issues: [{ code: 'matrix_changed' }],
  })
  expect(await heldBy(subscriber)).toEqual(['audit:read'])
  expect(await eventsInOutbox(heimdall)).toEqual([])
})

test('of two who save at the same moment one wins', async () => {
  const { revision } = await read()
  const outcomes = await Promise.allSettled([
    change([[patron, 'user:read', true]], { revision }),
    change([[patron, 'trip:read', true]], { revision }),
  ])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await heldBy(patron)).toHaveLength(1)
})

test('a role that is gone meanwhile is a conflict, too', async () => {
  const { revision } = await read()
  await heimdall.run(deleteRole, admin, { roleId: patron })
  await expect(change([[patron, 'user:read', true]], { revision })).rejects.toMatchObject({
    code: 'CONFLICT',
  })
})

test('nobody gives a role, or takes from it, what they do not hold; not one cell is changed', async () => {
  const cells = [
    [patron, 'user:read', true],
    [patron, 'permission:write', true],
  ] as const
  await expect(change([...cells])).rejects.toMatchObject({
    code: 'FORBIDDEN',
    permission: 'permission:write',
  })
  expect(await heldBy(patron)).toEqual([])
  const superAdmin = await asUser(heimdall, await createAccount(heimdall, { role: 'super_admin' }))
  await change([...cells], { call: superAdmin })
  await expect(change([[patron, 'permission:write', false]])).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(await heldBy(patron)).toEqual(['permission:write', 'user:read'])
})

test('super_admin holds everything, and nothing can be taken from it', async () => {
  const { roles: all, permissions } = await read()
  const superAdmin = all.find(({ name }) => name === 'super_admin')
  expect(superAdmin?.permissions).toHaveLength(permissions.length)
  const matrix = await read()
  const input = {
    revision: matrix.revision,
    changes: [{ roleId: superAdmin?.id ?? '', permissionId: permissions[0]?.id ?? '', granted: false }],
  }
  await expect(heimdall.run(updateMatrix, asSystem(), input)).rejects.toMatchObject({
    issues: [{ code: 'system_role' }],
  })
})

test('changing nothing leaves no event; the last word about a cell counts', async () => {
  await change([
    [subscriber, 'audit:read', false],
    [subscriber, 'audit:read', true],
  ])
  expect(await eventsInOutbox(heimdall)).toEqual([])
  expect(heimdall.accessChanges).toEqual([])
})

test('needs role:write; input is bounded', async () => {
  const reader = await asKey(heimdall, { permissions: ['role:read'] })
  const matrix = await heimdall.run(getMatrix, reader, {})
  const cell = { roleId: patron, permissionId: matrix.permissions[0]?.id ?? '', granted: true }
  const input = { revision: matrix.revision, changes: [cell] }
  await expect(heimdall.run(updateMatrix, reader, input)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  for (const changes of [[], Array(501).fill(cell), [{ ...cell, granted: 'yes' }]]) {
    expect(updateMatrix.input.safeParse({ revision: 'x', changes }).success).toBe(false)
  }
})
