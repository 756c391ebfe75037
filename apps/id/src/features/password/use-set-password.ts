import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

export function useSetPassword() {
  const queryClient = useQueryClient()
  return useMutation(
    trpc.accounts.setPassword.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.twoFactor.pathFilter()),
    }),
  )
}
