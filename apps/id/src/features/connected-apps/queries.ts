import { skipToken } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

export const connectedAppsQuery = () => trpc.connectedApps.list.queryOptions({})

export const connectedAppActsQuery = (id: string | undefined) =>
  trpc.connectedApps.acts.queryOptions(id === undefined ? skipToken : { id })
