import type { Transaction } from '@heimdall/db'
import { integrations } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import type { ExternalProfile, Services } from '../../../kernel/index.ts'

/** Longer than it takes to keep what was given; then the row that was to be revoked is gone. */
const waitMs = 300_000

/** Takes the revocation of an account out of whoever's hands: its access was given anew just now. */
export async function postponeRevocation(
  { clock }: Services,
  tx: Transaction,
  providerId: string,
  { subject }: ExternalProfile,
): Promise<void> {
  await tx
    .update(integrations)
    .set({ revokeDueAt: new Date(clock.now().getTime() + waitMs), claimedAt: null })
    .where(
      and(
        eq(integrations.providerId, providerId),
        eq(integrations.externalId, subject),
        eq(integrations.status, 'disconnected'),
      ),
    )
}
