import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

/** All that changes a provider; the list is read anew after each. */
export function useProviderChanges() {
  const queryClient = useQueryClient()
  const onSettled = () => queryClient.invalidateQueries(trpc.identityProviders.list.pathFilter())
  return {
    // The input holds a secret; nothing keeps it once the dialog is closed.
    create: useMutation(trpc.identityProviders.create.mutationOptions({ onSettled, gcTime: 0 })),
    update: useMutation(trpc.identityProviders.update.mutationOptions({ onSettled, gcTime: 0 })),
    remove: useMutation(trpc.identityProviders.delete.mutationOptions({ onSettled })),
  }
}
