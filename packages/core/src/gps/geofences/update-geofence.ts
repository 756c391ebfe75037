import { Geofence, UpdateGeofenceInput } from '@heimdall/contracts'
import type { Transaction } from '@heimdall/db'
import { gpsGeofences } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { type Actor, defineCommand } from '../../kernel/index.ts'
import { nextRevision, takeGeofenceLock } from './geofence-lock.ts'
import { lockGeofence } from './geofence-of.ts'
import { metadataOf } from './metadata-of.ts'
import { requireMailable } from './require-mailable.ts'
import { requirePoints } from './require-points.ts'
import { requireShape } from './require-shape.ts'
import { readGeofence, toGeofence } from './to-geofence.ts'

export const updateGeofence = defineCommand({
  name: 'geofences.update',
  permission: 'self or geofence:write',
  input: UpdateGeofenceInput,
  output: Geofence,
  lock: ({ tx, actor, input }) => lockForChange(tx, actor, input.id),
  async run({ tx, actor, input, audit, accessChanged, now }) {
    const { id, ...given } = input
    if (given.shape) requireShape(given.shape)
    const row = await lockForChange(tx, actor, id)
    requireMailable(row.userId, given.mailOn ?? [])
    const before = toGeofence({ fence: row, username: null })
    if (given.shape) await requirePoints(tx, row.userId, given.shape, before)
    const after = {
      name: given.name ?? before.name,
      colour: given.colour ?? before.colour,
      shape: given.shape ?? before.shape,
      rules: given.rules ?? before.rules,
      mailOn: [...new Set(given.mailOn ?? before.mailOn)],
      isActive: given.isActive ?? before.isActive,
    }
    const changedFields = fields.filter((name) => !isSame(after[name], before[name]))
    if (changedFields.length === 0) {
      audit.none('nothing is different')
      return readGeofence(tx, id)
    }
    const startsAnew = changedFields.some((name) => crossingFields.has(name))
    await tx
      .update(gpsGeofences)
      .set({ ...after, updatedAt: now, ...(startsAnew ? { revision: await nextRevision(tx) } : {}) })
      .where(eq(gpsGeofences.id, id))
    audit('geofence_updated', {
      ...(row.userId === null ? {} : { userId: row.userId }),
      resource: ['geofence', id],
      metadata: { ...metadataOf(after), changedFields },
    })
    accessChanged({ geofencesOf: row.userId })
    return readGeofence(tx, id)
  },
})

/** Revisions first, as in every change of a shape: so nobody waits in a circle. */
async function lockForChange(tx: Transaction, actor: Actor, id: string) {
  await takeGeofenceLock(tx)
  return lockGeofence(tx, actor, id)
}

const fields = ['name', 'colour', 'shape', 'rules', 'mailOn', 'isActive'] as const
/** What is inside by the old ones says nothing of the new ones. */
const crossingFields = new Set<(typeof fields)[number]>(['shape', 'rules', 'isActive'])

/** PostgreSQL keeps keys in an order of its own. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))]
  return left.length === right.size && left.every(([key, value]) => isSame(value, right.get(key)))
}
