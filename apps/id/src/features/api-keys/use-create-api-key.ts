import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

export function useCreateApiKey() {
  const queryClient = useQueryClient()
  return useMutation(
    trpc.apiKeys.create.mutationOptions({
      // The answer holds the key itself: it goes with the dialog that shows it.
      gcTime: 0,
      onSuccess: () => queryClient.invalidateQueries(trpc.apiKeys.pathFilter()),
    }),
  )
}
