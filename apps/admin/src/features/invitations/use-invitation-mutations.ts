import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

export function useCreateInvitation() {
  const queryClient = useQueryClient()
  const onSuccess = () => queryClient.invalidateQueries(trpc.invitations.pathFilter())
  return useMutation(trpc.invitations.create.mutationOptions({ onSuccess }))
}

export function useRevokeInvitation() {
  const queryClient = useQueryClient()
  const onSettled = () => queryClient.invalidateQueries(trpc.invitations.pathFilter())
  return useMutation(trpc.invitations.revoke.mutationOptions({ onSettled }))
}
