import { type GeofenceShape, maxGeofencePoints } from '@heimdall/contracts'
import type { Transaction } from '@heimdall/db'
import { gpsGeofences } from '@heimdall/db/core'
import { and, eq, isNull, ne, sql } from '@heimdall/db/sql'
import { fieldError } from '../../kernel/index.ts'

/**
 * Refuses a shape that would give its owner more points than all fences together may have; null: the platform. Under the lock.
 * `before`: the fence that gets it, which may always lose points.
 */
export async function requirePoints(
  tx: Transaction,
  userId: string | null,
  shape: GeofenceShape,
  before?: { id: string; shape: GeofenceShape },
): Promise<void> {
  const added = pointsOf(shape)
  if (before && added <= pointsOf(before.shape)) return
  const [others] = await tx
    .select({ points: sql<number>`coalesce(sum(${pointsInRow}), 0)::float8` })
    .from(gpsGeofences)
    .where(
      and(
        userId === null ? isNull(gpsGeofences.userId) : eq(gpsGeofences.userId, userId),
        before && ne(gpsGeofences.id, before.id),
      ),
    )
  if ((others?.points ?? 0) + added <= maxGeofencePoints) return
  const whose = userId === null ? 'of the platform' : 'of an account'
  const message = `All geofences ${whose} together have ${maxGeofencePoints} points at most; draw this one, or another, with fewer`
  throw fieldError('CONFLICT', 'shape', 'too_many_points_together', message)
}

const pointsOf = (shape: GeofenceShape): number => {
  if (shape.type === 'circle') return 1
  return shape.type === 'polygon' ? shape.rings.flat().length : shape.line.length
}

const pointsInRow = sql`greatest(1,
  jsonb_array_length(jsonb_path_query_array(${gpsGeofences.shape}, '$.rings[*][*]'))
  + jsonb_array_length(jsonb_path_query_array(${gpsGeofences.shape}, '$.line[*]')))`
