import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

export function useDeleteApp() {
  const queryClient = useQueryClient()
  return useMutation(
    trpc.apps.delete.mutationOptions({
      onSettled: () => queryClient.invalidateQueries(trpc.apps.pathFilter()),
    }),
  )
}
