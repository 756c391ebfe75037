import type { AppActs } from '@heimdall/contracts'

/** What is shown of a query for what an app did, whoever asks. */
export interface AppActsQuery {
  data: AppActs | undefined
  error: unknown
  isFetching: boolean
  refetch: () => Promise<unknown>
}
