import type { Transaction } from '@heimdall/db'
import { integrations } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import { z } from 'zod'
import type { IntegrationRow } from './queries.ts'

/** By which a command that writes down what a platform said knows whose word it is. */
export const ClaimInput = z.object({ id: z.uuid(), claimedAt: z.date() })

/** Locks what was claimed; undefined when the claim was lost meanwhile, or the integration. */
export async function lockClaimed(
  tx: Transaction,
  { id, claimedAt }: z.output<typeof ClaimInput>,
): Promise<IntegrationRow | undefined> {
  const [row] = await tx
    .select()
    .from(integrations)
    .where(and(eq(integrations.id, id), eq(integrations.claimedAt, claimedAt)))
    .for('update')
  return row
}
