import { useToast } from '@heimdall/ui'
import { useMutation } from '@tanstack/react-query'
import { expectSessionEnd, leave } from '../../lib/leave.ts'
import { trpc } from '../../lib/trpc.ts'
import { useErrorText } from '../../lib/use-error-text.ts'

export function useSignOut() {
  const { toast } = useToast()
  const errorText = useErrorText()
  return useMutation(
    trpc.accounts.signOut.mutationOptions({
      onMutate: () => expectSessionEnd(),
      onSuccess: () => leave('signed-out'),
      onError: (error, _input, takeBack) => {
        takeBack?.()
        const { title, detail } = errorText(error)
        toast({ tone: 'danger', title, description: detail })
      },
    }),
  )
}
