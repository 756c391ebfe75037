import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../../lib/trpc.ts'

/** All that changes a trip or its stops; what is shown of trips is read anew after each. */
export function useTripChanges() {
  const queryClient = useQueryClient()
  const onSettled = () => queryClient.invalidateQueries(trpc.trips.pathFilter())
  return {
    create: useMutation(trpc.trips.create.mutationOptions({ onSettled })),
    update: useMutation(trpc.trips.update.mutationOptions({ onSettled })),
    split: useMutation(trpc.trips.split.mutationOptions({ onSettled })),
    merge: useMutation(trpc.trips.merge.mutationOptions({ onSettled })),
    remove: useMutation(trpc.trips.delete.mutationOptions({ onSettled })),
    addStop: useMutation(trpc.trips.addLocation.mutationOptions({ onSettled })),
    updateStop: useMutation(trpc.trips.updateLocation.mutationOptions({ onSettled })),
    removeStop: useMutation(trpc.trips.deleteLocation.mutationOptions({ onSettled })),
    detect: useMutation(trpc.trips.detect.mutationOptions({ onSettled })),
    updateSettings: useMutation(trpc.trips.updateSettings.mutationOptions({ onSettled })),
  }
}
