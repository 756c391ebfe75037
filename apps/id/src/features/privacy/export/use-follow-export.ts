import { useQueryClient } from '@tanstack/react-query'
import { useSubscription } from '@trpc/tanstack-react-query'
import { trpc } from '../../../lib/trpc.ts'
import { exportStateQuery } from './queries.ts'

/** Keeps how the export in the background fares as it is now: the server says so first, and whenever it has come further. */
export function useFollowExport(): void {
  const queryClient = useQueryClient()
  const { queryKey } = exportStateQuery()
  useSubscription(
    trpc.privacy.followExport.subscriptionOptions(
      {},
      {
        onData: (job) =>
          queryClient.setQueryData(queryKey, (state) => (state ? { ...state, job } : undefined)),
      },
    ),
  )
}
