import { trpc } from '../../lib/trpc.ts'

/** One's own keys, newest first; more of them with a higher limit. Nobody has a hundred. */
export const apiKeysQuery = () => trpc.apiKeys.list.queryOptions({ scope: 'own', limit: 100 })
