import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

type ReplayInput = Exclude<Parameters<typeof trpc.geofences.replay.queryOptions>[0], symbol>

/** All that changes a geofence, and the replay, which changes nothing. */
export function useGeofenceChanges() {
  const queryClient = useQueryClient()
  const onSettled = () => queryClient.invalidateQueries(trpc.geofences.pathFilter())
  return {
    create: useMutation(trpc.geofences.create.mutationOptions({ onSettled })),
    update: useMutation(trpc.geofences.update.mutationOptions({ onSettled })),
    remove: useMutation(trpc.geofences.delete.mutationOptions({ onSettled })),
    replay: useMutation({
      mutationFn: (input: ReplayInput) =>
        queryClient.fetchQuery(trpc.geofences.replay.queryOptions(input, { staleTime: 0, gcTime: 0 })),
    }),
  }
}
