import { useMutation } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

export const useRequestReset = () => useMutation(trpc.accounts.requestPasswordReset.mutationOptions())
export const useResetPassword = () => useMutation(trpc.accounts.resetPassword.mutationOptions())
