import { trpc } from '../../../lib/trpc.ts'

/** One's own; an account has 50 at most. */
export const devicesQuery = () => trpc.devices.list.queryOptions({ scope: 'own', limit: 100 })

const inspectEveryMs = 2_000

/** What a device has sent, looked at again and again for as long as somebody looks. */
export const requestsQuery = (id: string) =>
  trpc.devices.requests.queryOptions({ id }, { refetchInterval: inspectEveryMs })
