import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

export function useUpdateSetting() {
  const queryClient = useQueryClient()
  return useMutation(
    trpc.settings.update.mutationOptions({
      onSettled: () =>
        Promise.all([
          queryClient.invalidateQueries(trpc.settings.pathFilter()),
          queryClient.invalidateQueries(trpc.access.pathFilter()),
          queryClient.invalidateQueries(trpc.userRoles.pathFilter()),
          // One may have changed what one may do oneself.
          queryClient.invalidateQueries(trpc.accounts.me.queryFilter()),
        ]),
    }),
  )
}
