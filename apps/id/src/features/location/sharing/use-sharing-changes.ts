import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../../lib/trpc.ts'

/** All that changes who sees what; what the page shows is asked for anew after each. */
export function useSharingChanges() {
  const queryClient = useQueryClient()
  const onSettled = () => queryClient.invalidateQueries({ queryKey: trpc.sharing.pathKey() })
  return {
    // Of two choices the later must not arrive first. Hiding waits for nothing.
    update: useMutation({
      ...trpc.sharing.update.mutationOptions({ onSettled }),
      scope: { id: 'sharing.update' },
    }),
    hide: useMutation(trpc.sharing.hide.mutationOptions({ onSettled })),
    show: useMutation(trpc.sharing.show.mutationOptions({ onSettled })),
    createZone: useMutation(trpc.sharing.createZone.mutationOptions({ onSettled })),
    updateZone: useMutation(trpc.sharing.updateZone.mutationOptions({ onSettled })),
    deleteZone: useMutation(trpc.sharing.deleteZone.mutationOptions({ onSettled })),
    createShare: useMutation(trpc.sharing.createShare.mutationOptions({ onSettled })),
    updateShare: useMutation(trpc.sharing.updateShare.mutationOptions({ onSettled })),
    deleteShare: useMutation(trpc.sharing.deleteShare.mutationOptions({ onSettled })),
    createGrant: useMutation(trpc.sharing.createGrant.mutationOptions({ onSettled })),
    updateGrant: useMutation(trpc.sharing.updateGrant.mutationOptions({ onSettled })),
    deleteGrant: useMutation(trpc.sharing.deleteGrant.mutationOptions({ onSettled })),
  }
}
