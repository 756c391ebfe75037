import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'
import { meQuery } from '../account/queries.ts'

/** Ends when the new account is loaded, and with that the guest gate opens. */
export function useLinkedRegister() {
  const queryClient = useQueryClient()
  return useMutation(
    trpc.links.register.mutationOptions({
      onSuccess: async () => {
        await queryClient.fetchQuery({ ...meQuery(), staleTime: 0 })
      },
    }),
  )
}
