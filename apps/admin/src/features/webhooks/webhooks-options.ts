import { keepPreviousData } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'
import type { DeliveryTab } from './webhooks-search.ts'

/** Messages leave by themselves while somebody looks. */
const refetchInterval = 5_000
export const deliveriesPerPage = 20

export const webhooksOptions = trpc.webhooks.list.queryOptions({}, { refetchInterval })

export const deliveriesOptions = (id: string, tab: DeliveryTab, page: number) =>
  trpc.webhooks.deliveries.queryOptions(
    { id, page, limit: deliveriesPerPage, ...(tab === 'all' ? {} : { status: tab }) },
    { placeholderData: keepPreviousData, refetchInterval },
  )

export const deliveryOptions = (id: string, deliveryId: string) =>
  trpc.webhooks.delivery.queryOptions({ id, deliveryId }, { refetchInterval })
