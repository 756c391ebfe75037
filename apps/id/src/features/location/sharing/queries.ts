import { keepPreviousData } from '@tanstack/react-query'
import { trpc } from '../../../lib/trpc.ts'

export const sharingQuery = () => trpc.sharing.get.queryOptions({})
export const zonesQuery = () => trpc.sharing.zones.queryOptions({})
export const sharesQuery = () => trpc.sharing.shares.queryOptions({})
export const grantsQuery = () => trpc.sharing.grants.queryOptions({})
export const withMeQuery = () => trpc.sharing.withMe.queryOptions({})
/** Looked at again by itself: whoever sees me is to be seen. */
export const viewsQuery = (limit: number) =>
  trpc.sharing.views.queryOptions({ limit }, { refetchInterval: 3_000, placeholderData: keepPreviousData })
