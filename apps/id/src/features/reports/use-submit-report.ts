import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

export function useSubmitReport() {
  const queryClient = useQueryClient()
  return useMutation(
    trpc.reports.submit.mutationOptions({
      // Also when it fails: it may have been reported in another tab.
      onSettled: () => queryClient.invalidateQueries(trpc.reports.pathFilter()),
    }),
  )
}
