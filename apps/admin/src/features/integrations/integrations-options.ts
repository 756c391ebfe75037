import { trpc } from '../../lib/trpc.ts'

/** Heimdall looks after them by itself while somebody looks. */
const refetchInterval = 15_000

export const integrationsOptions = trpc.integrations.list.queryOptions({}, { refetchInterval })

export const platformsOptions = trpc.integrations.platforms.queryOptions({})

export const integrationStatsOptions = (id: string) =>
  trpc.integrations.stats.queryOptions({ id }, { refetchInterval })
