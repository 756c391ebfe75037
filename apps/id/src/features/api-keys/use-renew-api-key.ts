import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

export function useRenewApiKey() {
  const queryClient = useQueryClient()
  return useMutation(
    trpc.apiKeys.regenerate.mutationOptions({
      // The answer holds the key itself: it goes with the dialog that shows it.
      gcTime: 0,
      onSettled: () => queryClient.invalidateQueries(trpc.apiKeys.pathFilter()),
    }),
  )
}
