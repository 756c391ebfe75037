import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

export function useRevokeOthers() {
  const queryClient = useQueryClient()
  return useMutation(
    trpc.sessions.revokeOthers.mutationOptions({
      onSettled: () => queryClient.invalidateQueries(trpc.sessions.pathFilter()),
    }),
  )
}
