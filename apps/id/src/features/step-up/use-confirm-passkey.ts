import { useMutation, useQueryClient } from '@tanstack/react-query'
import { expectSessionEnd } from '../../lib/leave.ts'
import { trpc } from '../../lib/trpc.ts'
import { askForPasskey } from '../../lib/web-authn.ts'
import { meQuery } from '../account/queries.ts'

/** As `useConfirm`, by passkey. */
export function useConfirmPasskey() {
  const queryClient = useQueryClient()
  const begin = useMutation(trpc.sessions.beginPasskey.mutationOptions())
  const confirm = useMutation(
    trpc.sessions.confirmPasskey.mutationOptions({
      onMutate: () => expectSessionEnd(),
      onSettled: async (_data, _error, _input, takeBack) => {
        await queryClient.invalidateQueries(meQuery())
        takeBack?.()
      },
    }),
  )
  return useMutation({
    mutationFn: async () => {
      const credential = await askForPasskey(await begin.mutateAsync({}))
      await confirm.mutateAsync({ credential })
    },
  })
}
