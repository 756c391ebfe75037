import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

export function useMakePrimary() {
  const queryClient = useQueryClient()
  return useMutation(
    trpc.links.makePrimary.mutationOptions({
      onSettled: () => queryClient.invalidateQueries(trpc.links.list.pathFilter()),
    }),
  )
}
