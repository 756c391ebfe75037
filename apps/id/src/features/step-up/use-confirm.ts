import { useMutation, useQueryClient } from '@tanstack/react-query'
import { expectSessionEnd } from '../../lib/leave.ts'
import { trpc } from '../../lib/trpc.ts'
import { meQuery } from '../account/queries.ts'

/**
 * The session gets a new token. Whatever was asked with the old one at that moment is refused, and that must not look
 * like the end of the session.
 */
export function useConfirm() {
  const queryClient = useQueryClient()
  return useMutation(
    trpc.sessions.confirm.mutationOptions({
      onMutate: () => expectSessionEnd(),
      onSettled: async (_data, _error, _input, takeBack) => {
        await queryClient.invalidateQueries(meQuery())
        takeBack?.()
      },
    }),
  )
}
