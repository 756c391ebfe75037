import { useMutation, useQueryClient } from '@tanstack/react-query'
import { errorData } from '../../lib/api-error.ts'
import { trpc } from '../../lib/trpc.ts'
import { meQuery } from '../account/queries.ts'

interface Acceptance {
  email: string
  username: string
  password: string
  locale: 'en' | 'de'
  invitation: string
}

/** Registers, and signs in at once where the invitation has proven the address. */
export function useAcceptInvitation() {
  const queryClient = useQueryClient()
  const register = useMutation(trpc.accounts.register.mutationOptions())
  const signIn = useMutation(trpc.accounts.signIn.mutationOptions())
  return useMutation<'signed-in' | 'sign-in' | 'confirm', unknown, Acceptance>({
    mutationFn: async (input) => {
      const { confirmEmail } = await register.mutateAsync(input)
      if (confirmEmail) return 'confirm'
      try {
        await signIn.mutateAsync({ identifier: input.email, password: input.password })
      } catch (error) {
        // The account is there; what comes next is an ordinary sign-in.
        if (errorData(error)) return 'sign-in'
        throw error
      }
      // The page stays and says what comes next; whoever asks who is signed in gets a new answer.
      queryClient.removeQueries({ queryKey: meQuery().queryKey })
      return 'signed-in'
    },
  })
}
