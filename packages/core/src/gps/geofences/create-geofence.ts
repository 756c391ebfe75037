import { CreateGeofenceInput, Geofence, maxGeofencesPerUser, maxPlatformGeofences } from '@heimdall/contracts'
import type { Transaction } from '@heimdall/db'
import { gpsGeofences, users } from '@heimdall/db/core'
import { and, eq, isNull } from '@heimdall/db/sql'
import { type Actor, defineCommand, fieldError, holds, newId, PermissionDenied } from '../../kernel/index.ts'
import { nextRevision, takeGeofenceLock } from './geofence-lock.ts'
import { metadataOf } from './metadata-of.ts'
import { requireMailable } from './require-mailable.ts'
import { requirePoints } from './require-points.ts'
import { requireShape } from './require-shape.ts'
import { readGeofence } from './to-geofence.ts'

export const createGeofence = defineCommand({
  name: 'geofences.create',
  permission: 'self or geofence:write',
  input: CreateGeofenceInput,
  output: Geofence,
  async run({ services, tx, actor, input, audit, accessChanged, now }) {
    const userId = ownerOf(actor, input)
    requireShape(input.shape)
    requireMailable(userId, input.mailOn)
    await takeGeofenceLock(tx)
    if (userId !== null) await requireOwner(tx, userId)
    await requireRoom(tx, userId)
    await requirePoints(tx, userId, input.shape)
    const id = newId(services)
    await tx.insert(gpsGeofences).values({
      id,
      userId,
      name: input.name,
      colour: input.colour,
      shape: input.shape,
      rules: input.rules,
      mailOn: [...new Set(input.mailOn)],
      revision: await nextRevision(tx),
      createdAt: now,
      updatedAt: now,
    })
    audit('geofence_created', {
      ...(userId === null ? {} : { userId }),
      resource: ['geofence', id],
      metadata: metadataOf(input),
    })
    accessChanged({ geofencesOf: userId })
    return readGeofence(tx, id)
  },
})

/** Whose fence it will be; null: the platform's. For others and for the platform it takes the permission. */
function ownerOf(actor: Actor, { userId, isPlatformWide }: CreateGeofenceInput): string | null {
  const self = actor.type === 'user' ? actor.userId : undefined
  if (isPlatformWide && userId !== undefined) {
    const message = 'A fence of the platform belongs to nobody: leave the user out'
    throw fieldError('BAD_REQUEST', 'userId', 'owner_of_platform', message)
  }
  const owner = isPlatformWide ? null : (userId ?? self)
  if (owner === undefined) {
    throw fieldError('BAD_REQUEST', 'userId', 'owner_required', 'Name the user whose devices it watches')
  }
  if (owner !== self && !holds(actor, 'geofence:write')) throw new PermissionDenied('geofence:write')
  return owner
}

async function requireOwner(tx: Transaction, userId: string): Promise<void> {
  const [owner] = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.deletedAt)))
    .for('key share')
  if (!owner) throw fieldError('BAD_REQUEST', 'userId', 'owner_unknown', 'This user does not exist')
}

async function requireRoom(tx: Transaction, userId: string | null): Promise<void> {
  const isOwned = userId === null ? isNull(gpsGeofences.userId) : eq(gpsGeofences.userId, userId)
  const most = userId === null ? maxPlatformGeofences : maxGeofencesPerUser
  if ((await tx.$count(gpsGeofences, isOwned)) < most) return
  const whose = userId === null ? 'The platform' : 'An account'
  const message = `${whose} has ${most} geofences at most; delete one first`
  throw fieldError('CONFLICT', '', 'too_many_geofences', message)
}
