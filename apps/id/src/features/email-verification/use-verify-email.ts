import { useMutation } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

export const useVerifyEmail = () => useMutation(trpc.accounts.verifyEmail.mutationOptions())
