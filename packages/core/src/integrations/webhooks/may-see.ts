import { type Actor, holds } from '../../kernel/index.ts'
import { permissionOfDelivery } from './permission-of-delivery.ts'
import type { DeliveryRow } from './queries.ts'

/** Whether somebody may hear what a delivery says, or see what was answered to it, for that may repeat it. */
export function maySee(actor: Actor, delivery: Pick<DeliveryRow, 'type'>): boolean {
  const permission = permissionOfDelivery(delivery)
  return permission === null || holds(actor, permission)
}
