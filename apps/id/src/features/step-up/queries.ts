import { trpc } from '../../lib/trpc.ts'

/** Asked anew each time: what an account has may have changed since. */
export const confirmationWaysQuery = () => trpc.sessions.confirmationWays.queryOptions({}, { staleTime: 0 })
