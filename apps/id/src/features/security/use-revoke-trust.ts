import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

export function useRevokeTrust() {
  const queryClient = useQueryClient()
  return useMutation(
    trpc.twoFactor.revokeTrust.mutationOptions({
      onSettled: () => queryClient.invalidateQueries(trpc.twoFactor.trustedDevices.pathFilter()),
    }),
  )
}
