import { trpc } from '../../lib/trpc.ts'

export const connectedAppsQuery = () => trpc.connectedApps.list.queryOptions({})
