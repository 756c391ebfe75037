import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc, trpcClient } from '../../lib/trpc.ts'
import { userNameOptions } from './user-names.ts'

/** What can be done to an account. Whatever one changes, the page, the list and the rows that name it show it. */
export function useUserMutations(userId: string) {
  const queryClient = useQueryClient()
  const onSettled = () =>
    Promise.all([
      queryClient.invalidateQueries(trpc.users.get.queryFilter({ userId })),
      queryClient.invalidateQueries(trpc.users.sessions.queryFilter({ userId })),
      queryClient.invalidateQueries(trpc.users.list.pathFilter()),
      queryClient.invalidateQueries({ queryKey: userNameOptions(userId).queryKey }),
    ])
  const setPrivacyMode = (privacyMode: boolean) => ({
    mutationFn: ({ userId }: { userId: string }) =>
      trpcClient.users.setPrivacyMode.mutate({ userId, privacyMode }),
    onSettled,
  })
  return {
    rename: useMutation(trpc.users.rename.mutationOptions({ onSettled })),
    ban: useMutation(trpc.users.ban.mutationOptions({ onSettled })),
    unban: useMutation(trpc.users.unban.mutationOptions({ onSettled })),
    forcePasswordReset: useMutation(trpc.users.forcePasswordReset.mutationOptions({ onSettled })),
    endSessions: useMutation(trpc.users.endSessions.mutationOptions({ onSettled })),
    scheduleDeletion: useMutation(trpc.users.scheduleDeletion.mutationOptions({ onSettled })),
    privacyModeOn: useMutation(setPrivacyMode(true)),
    privacyModeOff: useMutation(setPrivacyMode(false)),
    forceDelete: useMutation(trpc.users.forceDelete.mutationOptions({ onSettled })),
    resetTwoFactor: useMutation(trpc.users.resetTwoFactor.mutationOptions({ onSettled })),
    cancelDeletion: useMutation(trpc.users.cancelDeletion.mutationOptions({ onSettled })),
    unlink: useMutation(trpc.links.unlinkUser.mutationOptions({ onSettled })),
    revokeSession: useMutation(trpc.users.revokeSession.mutationOptions({ onSettled })),
  }
}
