import type { RegisterInput } from '@heimdall/contracts'
import { useMutation } from '@tanstack/react-query'
import { type ApiError, errorData } from '../../lib/api-error.ts'
import { trpc } from '../../lib/trpc.ts'
import { useSignIn } from './use-sign-in.ts'

/**
 * Registers and signs in with what was typed. The server answers the same whether or not the e-mail address had an
 * account, so a sign-in that it then refuses means only: received.
 */
export function useRegister() {
  const register = useMutation(trpc.accounts.register.mutationOptions())
  const signIn = useSignIn()
  return useMutation<'signed-in' | 'received', ApiError, RegisterInput>({
    mutationFn: async (input) => {
      await register.mutateAsync(input)
      try {
        await signIn.mutateAsync({ identifier: input.email, password: input.password })
        return 'signed-in'
      } catch (error) {
        if (errorData(error)) return 'received'
        throw error
      }
    },
  })
}
