import { useMutation } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

export const useResend = () => useMutation(trpc.accounts.resendVerification.mutationOptions())
