import type { Transaction } from '@heimdall/db'
import { webhookDeliveries } from '@heimdall/db/core'
import { asc, type SQL } from '@heimdall/db/sql'
import type { DeliveryRow } from '../queries.ts'

/** Locks several until the transaction ends: in the order of their ids, so that no two who do so wait in a circle. */
export function lockDeliveries(
  tx: Transaction,
  which: SQL | undefined,
): Promise<Pick<DeliveryRow, 'id' | 'attemptCount'>[]> {
  const { id, attemptCount } = webhookDeliveries
  return tx.select({ id, attemptCount }).from(webhookDeliveries).where(which).orderBy(asc(id)).for('update')
}
