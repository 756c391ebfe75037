import { keepPreviousData } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

export const appsPerPage = 25

export const appsOptions = (page = 1) =>
  trpc.apps.list.queryOptions(
    { scope: 'all', page, limit: appsPerPage },
    { placeholderData: keepPreviousData },
  )

/** The address of an app names it as the log and its developer do; a longer text is no client id. */
export const appOptions = (clientId: string) =>
  trpc.apps.list.queryOptions({ scope: 'all', clientId: clientId.slice(0, 64) })

export const appActsOptions = (id: string) => trpc.apps.acts.queryOptions({ id })
