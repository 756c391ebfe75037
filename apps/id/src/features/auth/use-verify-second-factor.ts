import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'
import { meQuery } from '../account/queries.ts'

/** Ends when the account is loaded, and with that the guest gate opens. */
export function useVerifySecondFactor() {
  const queryClient = useQueryClient()
  return useMutation(
    trpc.signIn.verifySecondFactor.mutationOptions({
      onSuccess: () => queryClient.fetchQuery({ ...meQuery(), staleTime: 0 }),
    }),
  )
}
