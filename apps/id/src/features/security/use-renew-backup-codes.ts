import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

export function useRenewBackupCodes() {
  const queryClient = useQueryClient()
  return useMutation(
    trpc.twoFactor.regenerateBackupCodes.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.twoFactor.pathFilter()),
    }),
  )
}
