import { webhookDeliveryStatuses } from '@heimdall/contracts'
import { z } from 'zod'

export const deliveryTabs = ['all', ...webhookDeliveryStatuses] as const
export type DeliveryTab = (typeof deliveryTabs)[number]

export const WebhooksSearch = z.object({
  /** In the drawer. */
  webhook: z.uuid().optional().catch(undefined),
  /** `new`, or the one whose form is open. */
  edit: z
    .union([z.literal('new'), z.uuid()])
    .optional()
    .catch(undefined),
  status: z.enum(deliveryTabs).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined),
  /** The delivery that is shown instead of the log. */
  delivery: z.uuid().optional().catch(undefined),
})
