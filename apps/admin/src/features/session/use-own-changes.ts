import { useQueryClient } from '@tanstack/react-query'
import { useSubscription } from '@trpc/tanstack-react-query'
import { trpc } from '../../lib/trpc.ts'
import { meOptions } from './me-options.ts'

/** What others change of one's own account counts on pages that are open: privacy mode above all. */
export function useOwnChanges(): void {
  const queryClient = useQueryClient()
  const load = () => void queryClient.invalidateQueries(meOptions)
  useSubscription(
    trpc.audit.liveMine.subscriptionOptions(
      { q: 'type:user_updated' },
      // Between the answer with the account and its start it may have been changed unseen.
      { onStarted: load, onData: load },
    ),
  )
}
