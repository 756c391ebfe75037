import { trpc } from '../../lib/trpc.ts'

/** Who is signed in. Asked by the root route, so everything below may count on it. */
export const meOptions = trpc.accounts.me.queryOptions({}, { staleTime: 60_000 })
