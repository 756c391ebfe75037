import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

/** What the team can do with a device of anybody. */
export function useDeviceChanges() {
  const queryClient = useQueryClient()
  const onSettled = () => queryClient.invalidateQueries(trpc.devices.list.pathFilter())
  return {
    // The answers hold token or key: they go with the dialog that shows them.
    rotateToken: useMutation(trpc.devices.rotateToken.mutationOptions({ gcTime: 0, onSettled })),
    rotatePullKey: useMutation(trpc.devices.rotatePullKey.mutationOptions({ gcTime: 0, onSettled })),
    remove: useMutation(trpc.devices.delete.mutationOptions({ onSettled })),
  }
}
