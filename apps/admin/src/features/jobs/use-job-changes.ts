import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

export function useJobChanges() {
  const queryClient = useQueryClient()
  const onSettled = () => queryClient.invalidateQueries(trpc.jobs.pathFilter())
  return {
    run: useMutation(trpc.jobs.run.mutationOptions({ onSettled })),
    update: useMutation(trpc.jobs.update.mutationOptions({ onSettled })),
  }
}
