import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

export function useDisconnectApp() {
  const queryClient = useQueryClient()
  return useMutation(
    trpc.connectedApps.disconnect.mutationOptions({
      onSettled: () => queryClient.invalidateQueries(trpc.connectedApps.list.pathFilter()),
    }),
  )
}
