import { keepPreviousData } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'
import type { DevicesSearch } from './devices-search.ts'

export const devicesPerPage = 25
/** A stream of all devices, to show these few, would be thousands of messages a second. */
const listEveryMs = 5_000
const requestsEveryMs = 3_000

export const devicesOptions = ({ q, page }: DevicesSearch) =>
  trpc.devices.list.queryOptions(
    { scope: 'all', q, page: page ?? 1, limit: devicesPerPage },
    { placeholderData: keepPreviousData, refetchInterval: listEveryMs },
  )

export const deviceOptions = (id: string) => trpc.devices.get.queryOptions({ id })

export const requestsOptions = (id: string) =>
  trpc.devices.requests.queryOptions({ id }, { refetchInterval: requestsEveryMs })
