import { trpc } from '../../lib/trpc.ts'

export const sessionsQuery = () => trpc.sessions.list.queryOptions({})
