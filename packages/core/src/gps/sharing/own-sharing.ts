import { defaultDelaySeconds } from '@heimdall/contracts'
import type { Transaction } from '@heimdall/db'
import { gpsSharing } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import type { CommandContext, Services } from '../../kernel/index.ts'
import { newPolicyColumns } from './policy-columns.ts'

export type SharingRow = typeof gpsSharing.$inferSelect

/** What counts for whoever has never chosen: nothing is public, and whoever has a pull key sees all but zones at once. */
export function defaultSharing(now: Date) {
  const everybody = newPolicyColumns('hidden', defaultDelaySeconds, now)
  const overlay = newPolicyColumns('exact', 0, now)
  return {
    hiddenAt: null,
    publicPrecision: everybody.precision,
    publicDelaySeconds: everybody.delaySeconds,
    publicDelayChangedAt: now,
    publicEarlierDelaySeconds: everybody.earlierDelaySeconds,
    publicSince: now,
    publicDeviceIds: null,
    overlayPrecision: overlay.precision,
    overlayDelaySeconds: overlay.delaySeconds,
    overlayDelayChangedAt: now,
    overlayEarlierDelaySeconds: overlay.earlierDelaySeconds,
    overlaySince: now,
  }
}

/** The row of one's sharing, made where there is none yet. One change of it after the other. */
export async function lockSharing(
  services: Services,
  tx: Transaction,
  userId: string,
  now: Date,
): Promise<SharingRow> {
  await tx
    .insert(gpsSharing)
    .values({
      userId,
      secret: services.secrets.wrap(services.random.bytes(32), `gps_sharing/${userId}`),
      ...defaultSharing(now),
      // Overlays have worked before: what waits for nobody needs no dropping.
      purgedAt: new Date(0),
      overlaySince: new Date(0),
      createdAt: now,
      updatedAt: now,
    })
    .onConflictDoNothing()
  const [row] = await tx.select().from(gpsSharing).where(eq(gpsSharing.userId, userId)).for('update')
  if (!row) throw new Error('The row of a sharing that was just made is not there')
  return row
}

/** Drops all that waits to be shown, in every process, with the commit. */
export async function purge(
  { tx, accessChanged, now }: Pick<CommandContext<unknown, unknown>, 'tx' | 'accessChanged' | 'now'>,
  userId: string,
  changes: Partial<SharingRow> = {},
): Promise<void> {
  await tx
    .update(gpsSharing)
    .set({ ...changes, purgedAt: now, updatedAt: now })
    .where(eq(gpsSharing.userId, userId))
  accessChanged({ sharingOf: userId })
}
