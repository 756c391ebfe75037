import { skipToken } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

/** What an app of one's own did. */
export const appActsQuery = (id: string | undefined) =>
  trpc.apps.acts.queryOptions(id === undefined ? skipToken : { id })

/** One's own apps, newest first. An account may have fifty. */
export const appsQuery = () => trpc.apps.list.queryOptions({ scope: 'own', limit: 100 })
