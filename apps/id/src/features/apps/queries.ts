import { trpc } from '../../lib/trpc.ts'

/** One's own apps, newest first. An account may have fifty. */
export const appsQuery = () => trpc.apps.list.queryOptions({ scope: 'own', limit: 100 })
