import { useMutation } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

export const useRequestEmail = () => useMutation(trpc.accounts.requestEmailChange.mutationOptions())
export const useConfirmEmail = () => useMutation(trpc.accounts.confirmEmailChange.mutationOptions())
