import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

export function useRenewApiKey() {
  const queryClient = useQueryClient()
  return useMutation(
    trpc.apiKeys.regenerate.mutationOptions({
      // The answer holds the key itself; nothing keeps it once the dialog is closed.
      gcTime: 0,
      onSuccess: () => queryClient.invalidateQueries(trpc.apiKeys.list.pathFilter()),
    }),
  )
}
