import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

export function useUpdateApp() {
  const queryClient = useQueryClient()
  return useMutation(
    trpc.apps.update.mutationOptions({
      onSettled: () => queryClient.invalidateQueries(trpc.apps.pathFilter()),
    }),
  )
}
