import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

export function useUpdateApiKey() {
  const queryClient = useQueryClient()
  return useMutation(
    trpc.apiKeys.update.mutationOptions({
      onSettled: () => queryClient.invalidateQueries(trpc.apiKeys.pathFilter()),
    }),
  )
}
