import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

/** What administrators can do with an app of anybody. */
export function useAppMutations() {
  const queryClient = useQueryClient()
  const onSuccess = () => queryClient.invalidateQueries(trpc.apps.list.pathFilter())
  return {
    suspend: useMutation(trpc.apps.suspend.mutationOptions({ onSuccess })),
    unsuspend: useMutation(trpc.apps.unsuspend.mutationOptions({ onSuccess })),
    delete: useMutation(trpc.apps.delete.mutationOptions({ onSuccess })),
  }
}
