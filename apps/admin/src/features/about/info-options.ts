import { trpc } from '../../lib/trpc.ts'

export const infoOptions = trpc.system.info.queryOptions({}, { staleTime: 5 * 60_000 })
