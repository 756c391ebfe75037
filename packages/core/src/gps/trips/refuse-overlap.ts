import type { Transaction } from '@heimdall/db'
import { gpsTrips } from '@heimdall/db/core'
import { and, eq, gt, isNull, lt, notInArray } from '@heimdall/db/sql'
import { fieldError } from '../../kernel/index.ts'

/** A device makes one trip at a time. To be asked with the device locked. */
export async function refuseOverlap(
  tx: Transaction,
  deviceId: string,
  { startedAt, endedAt }: { startedAt: Date; endedAt: Date },
  except: readonly string[] = [],
): Promise<void> {
  const [other] = await tx
    .select({ id: gpsTrips.id })
    .from(gpsTrips)
    .where(
      and(
        eq(gpsTrips.deviceId, deviceId),
        isNull(gpsTrips.deletedAt),
        lt(gpsTrips.startedAt, endedAt),
        gt(gpsTrips.endedAt, startedAt),
        except.length > 0 ? notInArray(gpsTrips.id, [...except]) : undefined,
      ),
    )
    .limit(1)
  if (!other) return
  throw fieldError(
    'CONFLICT',
    'startedAt',
    'overlaps',
    'The device was on another trip in this time. Merge the two, or choose another time.',
  )
}
