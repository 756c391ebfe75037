import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'
import { infoQuery, meQuery } from '../account/queries.ts'

/** Makes the first administrator, who is then signed in. */
export function useSetUp() {
  const queryClient = useQueryClient()
  return useMutation(
    trpc.accounts.setUp.mutationOptions({
      onSuccess: () => {
        // The page stays and says what comes next, so nothing is loaded again before somebody needs it.
        queryClient.removeQueries({ queryKey: meQuery().queryKey })
        queryClient.removeQueries({ queryKey: infoQuery().queryKey })
      },
    }),
  )
}
