import { useToast } from '@heimdall/ui'
import { useMutation } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'
import { useErrorText } from '../../lib/use-error-text.ts'

/** Ends the session and leaves for the ID app; a full navigation, so nothing of the account stays in memory. */
export function useSignOut() {
  const { toast } = useToast()
  const errorText = useErrorText()
  return useMutation(
    trpc.accounts.signOut.mutationOptions({
      onSuccess: () => window.location.assign('/sign-in'),
      onError: (error) => toast({ tone: 'danger', title: errorText(error) }),
    }),
  )
}
