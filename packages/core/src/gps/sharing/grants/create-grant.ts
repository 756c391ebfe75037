import { CreateGrantInput, Grant, maxGrants, systemRoleCalled } from '@heimdall/contracts'
import type { Transaction } from '@heimdall/db'
import { gpsGrants, roles, users } from '@heimdall/db/core'
import { and, eq, isNull, sql } from '@heimdall/db/sql'
import { signedIn } from '../../../identity/sessions/index.ts'
import { defineCommand, fieldError, limitRate, newId } from '../../../kernel/index.ts'
import { lockSharing } from '../own-sharing.ts'
import { newPolicyColumns } from '../policy-columns.ts'
import { requireOwnDevices } from '../require-own-devices.ts'
import { readGrants } from './read-grants.ts'

/** Names are found one by one; nobody is to try a list of them. */
const perOwner = { limit: 60, windowSeconds: 3_600 }

/** Lets somebody, or all who hold a role, see where one is. Nothing that was recorded before. */
export const createGrant = defineCommand({
  name: 'sharing.grants.create',
  permission: 'self',
  input: CreateGrantInput,
  output: Grant,
  async prepare({ services, actor }) {
    await limitRate(services, `gps-grant:${signedIn(actor).userId}`, perOwner)
  },
  async run({ services, tx, actor, input, audit, accessChanged, now }) {
    const { userId } = signedIn(actor)
    await lockSharing(services, tx, userId, now)
    if ((await tx.$count(gpsGrants, eq(gpsGrants.userId, userId))) >= maxGrants) {
      throw fieldError('CONFLICT', '', 'too_many_grants', `You let ${maxGrants} see you; take one away first`)
    }
    await requireOwnDevices(tx, userId, input.deviceIds)
    const grantee =
      input.kind === 'user'
        ? { granteeId: await findUser(tx, input.name, userId), roleId: null }
        : { granteeId: null, roleId: await findRoleId(tx, input.name) }
    const id = newId(services)
    const [made] = await tx
      .insert(gpsGrants)
      .values({
        id,
        userId,
        ...grantee,
        ...newPolicyColumns(input.precision, input.delaySeconds, now),
        deviceIds: input.deviceIds,
        createdAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: gpsGrants.id })
    if (!made) throw fieldError('CONFLICT', 'name', 'granted_already', 'They can see you already')
    audit('device_updated', { metadata: { changedFields: ['grants'], audience: 'grant' } })
    accessChanged({ sharingOf: userId })
    const [grant] = await readGrants(tx, eq(gpsGrants.id, id))
    if (!grant) throw new Error('A grant that was just made is not there')
    return grant
  },
})

async function findUser(tx: Transaction, username: string, ownId: string): Promise<string> {
  const [user] = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(sql`lower(${users.username}) = lower(${username})`, isNull(users.deletedAt)))
  if (!user) throw fieldError('NOT_FOUND', 'name', 'unknown_user', 'Nobody has this username')
  if (user.id === ownId) throw fieldError('CONFLICT', 'name', 'that_is_you', 'You see yourself already')
  return user.id
}

async function findRoleId(tx: Transaction, name: string): Promise<string> {
  const found = await tx
    .select({ id: roles.id, name: roles.name })
    .from(roles)
    .where(sql`lower(${roles.name}) IN (lower(${name}), ${systemRoleCalled(name) ?? ''})`)
  // A role of the community that has this very name comes before one of Heimdall's that is called so.
  const role = found.find((each) => each.name.toLowerCase() === name.toLowerCase()) ?? found[0]
  if (!role) throw fieldError('NOT_FOUND', 'name', 'unknown_role', 'There is no such role')
  return role.id
}
