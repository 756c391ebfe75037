import { leaveFor } from '@heimdall/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

/** All that changes an integration; whatever became of it, it is read anew. */
export function useIntegrationChanges() {
  const queryClient = useQueryClient()
  const onSettled = () => queryClient.invalidateQueries(trpc.integrations.pathFilter())
  return {
    connect: useMutation(trpc.integrations.connect.mutationOptions({ onSuccess: leaveFor })),
    reconnect: useMutation(trpc.integrations.reconnect.mutationOptions({ onSuccess: leaveFor })),
    update: useMutation(trpc.integrations.update.mutationOptions({ onSettled })),
    refresh: useMutation(trpc.integrations.refresh.mutationOptions({ onSettled })),
    refreshStats: useMutation(trpc.integrations.refreshStats.mutationOptions({ onSettled })),
    disconnect: useMutation(trpc.integrations.disconnect.mutationOptions({ onSettled })),
  }
}
