import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

export function useResendMail() {
  const queryClient = useQueryClient()
  return useMutation(
    trpc.mail.resend.mutationOptions({
      onSettled: () => queryClient.invalidateQueries(trpc.mail.pathFilter()),
    }),
  )
}
