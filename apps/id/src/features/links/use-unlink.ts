import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

export function useUnlink() {
  const queryClient = useQueryClient()
  return useMutation(
    trpc.links.unlink.mutationOptions({
      onSettled: () => queryClient.invalidateQueries(trpc.links.list.pathFilter()),
    }),
  )
}
