import { trpc } from '../../lib/trpc.ts'

export const providersQuery = () => trpc.links.providers.queryOptions({}, { staleTime: 60_000 })
export const linksQuery = () => trpc.links.list.queryOptions({})
/** Never from memory: it is gone once it is used. */
export const pendingRegistrationQuery = () =>
  trpc.links.pendingRegistration.queryOptions({}, { staleTime: 0, retry: false })
