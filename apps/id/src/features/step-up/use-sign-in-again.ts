import { useMutation } from '@tanstack/react-query'
import { expectSessionEnd, leave } from '../../lib/leave.ts'
import { trpc } from '../../lib/trpc.ts'

/** Signs out, and keeps the way back to the open page. */
export function useSignInAgain() {
  return useMutation(
    trpc.accounts.signOut.mutationOptions({
      onMutate: () => expectSessionEnd(),
      onSuccess: () => leave('ended'),
      onError: (_error, _input, takeBack) => takeBack?.(),
    }),
  )
}
