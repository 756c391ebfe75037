import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

export function useRevokeSession() {
  const queryClient = useQueryClient()
  return useMutation(
    trpc.sessions.revoke.mutationOptions({
      onSettled: () => queryClient.invalidateQueries(trpc.sessions.pathFilter()),
    }),
  )
}
