import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

export function useRemoveSecret() {
  const queryClient = useQueryClient()
  return useMutation(
    trpc.apps.removeSecret.mutationOptions({
      onSettled: () => queryClient.invalidateQueries(trpc.apps.pathFilter()),
    }),
  )
}
