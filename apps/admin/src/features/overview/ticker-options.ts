import type { AuditEvent } from '@heimdall/contracts'
import { queryOptions } from '@tanstack/react-query'
import { trpc, trpcClient } from '../../lib/trpc.ts'

export const tickerLength = 12

export const fetchTicker = async (): Promise<AuditEvent[]> =>
  (await trpcClient.audit.all.query({ limit: tickerLength })).events

/** The last few events. A key of its own: the stream writes into it. */
export const tickerOptions = queryOptions({
  queryKey: [...trpc.audit.all.pathKey(), 'ticker'],
  queryFn: fetchTicker,
  structuralSharing: false,
})
