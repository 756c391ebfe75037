import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'
import { meQuery } from '../account/queries.ts'

export function useRemoveTotp() {
  const queryClient = useQueryClient()
  return useMutation(
    trpc.twoFactor.disableTotp.mutationOptions({
      onSuccess: () =>
        Promise.all([
          queryClient.invalidateQueries(meQuery()),
          queryClient.invalidateQueries(trpc.twoFactor.pathFilter()),
          queryClient.invalidateQueries(trpc.sessions.pathFilter()),
        ]),
    }),
  )
}
