import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

export function useCreateApp() {
  const queryClient = useQueryClient()
  return useMutation(
    trpc.apps.create.mutationOptions({
      // The answer holds the secret itself: it goes with the dialog that shows it.
      gcTime: 0,
      onSettled: () => queryClient.invalidateQueries(trpc.apps.pathFilter()),
    }),
  )
}
