import { useToast } from '@heimdall/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'
import { useErrorText } from '../../lib/use-error-text.ts'
import { meQuery } from '../account/queries.ts'

/** Secret, then a code, then the backup codes. Nothing has changed before the code was right. */
export function useTotpSetUp() {
  const queryClient = useQueryClient()
  const { toast } = useToast()
  const errorText = useErrorText()
  const begin = useMutation(
    trpc.twoFactor.beginTotp.mutationOptions({
      onError: (error) => {
        const { title, detail } = errorText(error)
        toast({ tone: 'danger', title, description: detail })
      },
    }),
  )
  const confirm = useMutation(trpc.twoFactor.confirmTotp.mutationOptions())
  return {
    begin,
    confirm,
    start: () => begin.mutate({}),
    /** The backup codes have been kept: now what has changed may show, and rights that waited are there. */
    finish: async () => {
      begin.reset()
      confirm.reset()
      await Promise.all([
        queryClient.invalidateQueries(meQuery()),
        queryClient.invalidateQueries(trpc.twoFactor.pathFilter()),
        queryClient.invalidateQueries(trpc.sessions.pathFilter()),
      ])
    },
  }
}
export type TotpSetUp = ReturnType<typeof useTotpSetUp>
