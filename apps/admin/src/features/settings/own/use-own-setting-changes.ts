import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../../lib/trpc.ts'

/** All that changes a setting of the community; list and history are read anew after each. */
export function useOwnSettingChanges() {
  const queryClient = useQueryClient()
  const onSettled = () => queryClient.invalidateQueries(trpc.settings.pathFilter())
  return {
    // The input may hold a secret; nothing keeps it once the dialog is closed.
    put: useMutation(trpc.settings.putCustom.mutationOptions({ onSettled, gcTime: 0 })),
    remove: useMutation(trpc.settings.deleteCustom.mutationOptions({ onSettled })),
  }
}
