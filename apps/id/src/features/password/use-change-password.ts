import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

export function useChangePassword() {
  const queryClient = useQueryClient()
  return useMutation(
    trpc.accounts.changePassword.mutationOptions({
      // It signs the others out.
      onSuccess: () => queryClient.invalidateQueries(trpc.sessions.pathFilter()),
    }),
  )
}
