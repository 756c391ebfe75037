import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

/** All that changes a webhook or sends something; lists and logs are read anew after each. */
export function useWebhookChanges() {
  const queryClient = useQueryClient()
  const onSettled = () => queryClient.invalidateQueries(trpc.webhooks.pathFilter())
  return {
    // The answer holds a secret; nothing keeps it once the dialog is closed.
    create: useMutation(trpc.webhooks.create.mutationOptions({ onSettled, gcTime: 0 })),
    rotate: useMutation(trpc.webhooks.rotateSecret.mutationOptions({ onSettled, gcTime: 0 })),
    update: useMutation(trpc.webhooks.update.mutationOptions({ onSettled })),
    remove: useMutation(trpc.webhooks.delete.mutationOptions({ onSettled })),
    test: useMutation(trpc.webhooks.test.mutationOptions({ onSettled })),
    retry: useMutation(trpc.webhooks.retry.mutationOptions({ onSettled })),
    retryDead: useMutation(trpc.webhooks.retryDead.mutationOptions({ onSettled })),
    replay: useMutation(trpc.webhooks.replay.mutationOptions({ onSettled })),
  }
}
