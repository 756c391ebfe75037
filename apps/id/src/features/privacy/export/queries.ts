import { trpc } from '../../../lib/trpc.ts'

/** Whether there is much, and how the latest export in the background fares. */
export const exportStateQuery = () => trpc.privacy.exportState.queryOptions({})

/** When and from where data left, the latest first. */
export const exportLogsQuery = (limit: number) => trpc.privacy.exportLogs.queryOptions({ limit })
