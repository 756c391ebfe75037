import { useToast } from '@heimdall/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'
import { useErrorText } from '../../lib/use-error-text.ts'
import { meOptions } from './me-options.ts'

/** Language and privacy mode. Takes effect at once and is taken back if the server refuses. */
export function useUpdateMe() {
  const queryClient = useQueryClient()
  const { toast } = useToast()
  const errorText = useErrorText()
  return useMutation(
    trpc.accounts.updateMe.mutationOptions({
      onMutate: async (change) => {
        await queryClient.cancelQueries({ queryKey: meOptions.queryKey })
        const before = queryClient.getQueryData(meOptions.queryKey)
        queryClient.setQueryData(meOptions.queryKey, (me) =>
          me
            ? {
                ...me,
                locale: change.locale ?? me.locale,
                privacyMode: change.privacyMode ?? me.privacyMode,
              }
            : me,
        )
        return { before }
      },
      onError: (error, _change, context) => {
        queryClient.setQueryData(meOptions.queryKey, context?.before)
        toast({ tone: 'danger', title: errorText(error) })
      },
      onSettled: () => queryClient.invalidateQueries({ queryKey: meOptions.queryKey }),
    }),
  )
}
