import { useMutation } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

/** Answers the same for every address; what comes next stands in a mail. */
export const useRegister = () => useMutation(trpc.accounts.register.mutationOptions())
