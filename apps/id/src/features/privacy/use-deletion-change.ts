import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'
import { deletionQuery } from './queries.ts'

/** Asks for the deletion, or takes it back. Both answer how it stands then. */
export function useDeletionChange() {
  const queryClient = useQueryClient()
  const onSettled = () => queryClient.invalidateQueries({ queryKey: deletionQuery().queryKey })
  return {
    request: useMutation(trpc.privacy.requestDeletion.mutationOptions({ onSettled })),
    cancel: useMutation(trpc.privacy.cancelDeletion.mutationOptions({ onSettled })),
  }
}
