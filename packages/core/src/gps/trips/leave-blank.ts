import type { Transaction } from '@heimdall/db'
import { gpsTrips } from '@heimdall/db/core'
import { newId, type Services } from '../../kernel/index.ts'
import type { TripRow } from './to-trip.ts'

/**
 * A person has taken this time away from a trip: detection is not to make one of it again. It is kept as a deleted trip
 * without anything in it.
 */
export async function leaveBlank(
  services: Services,
  tx: Transaction,
  { userId, deviceId }: Pick<TripRow, 'userId' | 'deviceId'>,
  spans: readonly { startedAt: Date; endedAt: Date }[],
): Promise<void> {
  const real = spans.filter(({ startedAt, endedAt }) => startedAt < endedAt)
  if (deviceId === null || real.length === 0) return
  const now = services.clock.now()
  await tx.insert(gpsTrips).values(
    real.map((span) => ({
      ...span,
      id: newId(services),
      userId,
      deviceId,
      isDetected: true,
      isFixed: true,
      deletedAt: now,
      createdAt: now,
      updatedAt: now,
    })),
  )
}
