import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../../lib/trpc.ts'

type Input = Parameters<typeof trpc.geofences.replay.queryOptions>[0]

/** Asked for by a button, and read anew each time: what it says is of the moment. */
export function useReplayPlace() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: Exclude<Input, symbol>) =>
      queryClient.fetchQuery(trpc.geofences.replay.queryOptions(input, { staleTime: 0, gcTime: 0 })),
  })
}
