import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../../lib/trpc.ts'

/** All that changes a place; what is shown of places is read anew after each. */
export function usePlaceChanges() {
  const queryClient = useQueryClient()
  const onSettled = () => queryClient.invalidateQueries(trpc.geofences.pathFilter())
  return {
    create: useMutation(trpc.geofences.create.mutationOptions({ onSettled })),
    update: useMutation(trpc.geofences.update.mutationOptions({ onSettled })),
    remove: useMutation(trpc.geofences.delete.mutationOptions({ onSettled })),
  }
}
