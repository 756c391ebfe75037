import { trpc } from '../../lib/trpc.ts'

/** What this browser's sign-in waits for. Never from memory: each first factor begins another one. */
export const pendingSignInQuery = () => trpc.signIn.pending.queryOptions({}, { staleTime: 0, gcTime: 0 })
