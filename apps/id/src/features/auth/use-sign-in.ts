import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { trpc } from '../../lib/trpc.ts'
import { meQuery } from '../account/queries.ts'

/** Ends when the new account is loaded, and with that the guest gate opens; or on the page of the second factor. */
export function useSignIn() {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const { redirect } = useSearch({ from: '/_guest' })
  return useMutation(
    trpc.accounts.signIn.mutationOptions({
      onSuccess: async ({ status }) => {
        if (status === 'second_factor') await navigate({ to: '/sign-in/second-factor', search: { redirect } })
        else await queryClient.fetchQuery({ ...meQuery(), staleTime: 0 })
      },
    }),
  )
}
