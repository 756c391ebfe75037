import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

/** The mutations of this page. Whatever one changes, the queue, the report and the badge show it. */
export function useReportMutations() {
  const queryClient = useQueryClient()
  const onSettled = () => queryClient.invalidateQueries(trpc.reports.pathFilter())
  return {
    update: useMutation(trpc.reports.update.mutationOptions({ onSettled })),
    revokeSession: useMutation(trpc.reports.revokeSession.mutationOptions({ onSettled })),
    endSessions: useMutation(trpc.reports.endSessions.mutationOptions({ onSettled })),
    forcePasswordReset: useMutation(trpc.reports.forcePasswordReset.mutationOptions({ onSettled })),
  }
}
