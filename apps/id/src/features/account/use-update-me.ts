import type { UpdateMeInput } from '@heimdall/contracts'
import { useToast } from '@heimdall/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { chooseLocale } from '../../lib/locale.ts'
import { trpc } from '../../lib/trpc.ts'
import { useErrorText } from '../../lib/use-error-text.ts'
import { meQuery } from './queries.ts'

/** Preferences take effect at once; when the server refuses, they return to what they were. */
export function useUpdateMe() {
  const queryClient = useQueryClient()
  const { toast } = useToast()
  const errorText = useErrorText()
  const { queryKey } = meQuery()
  return useMutation(
    trpc.accounts.updateMe.mutationOptions({
      onMutate: async (change: UpdateMeInput) => {
        await queryClient.cancelQueries({ queryKey })
        const before = queryClient.getQueryData(queryKey)
        if (before) queryClient.setQueryData(queryKey, { ...before, ...defined(change) })
        if (change.locale) await chooseLocale(change.locale)
        return before
      },
      onError: async (error, _change, before) => {
        if (before) {
          queryClient.setQueryData(queryKey, before)
          await chooseLocale(before.locale)
        }
        const { title, detail } = errorText(error)
        toast({ tone: 'danger', title, description: detail })
      },
      onSettled: () => queryClient.invalidateQueries({ queryKey }),
    }),
  )
}

const defined = ({ locale, privacyMode }: UpdateMeInput) => ({
  ...(locale !== undefined && { locale }),
  ...(privacyMode !== undefined && { privacyMode }),
})
