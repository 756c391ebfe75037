import { trpc } from '../../lib/trpc.ts'

/** Who is signed in. Rejects with UNAUTHORIZED when nobody is. */
export const meQuery = () => trpc.accounts.me.queryOptions({}, { staleTime: 60_000 })

/** What anybody may know of this Heimdall. */
export const infoQuery = () => trpc.system.info.queryOptions({}, { staleTime: 300_000 })
