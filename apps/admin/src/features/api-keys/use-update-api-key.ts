import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

export function useUpdateApiKey() {
  const queryClient = useQueryClient()
  return useMutation(
    trpc.apiKeys.update.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.apiKeys.list.pathFilter()),
    }),
  )
}
