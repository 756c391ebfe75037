import { shrinkPicture } from '@heimdall/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

/** What administrators can do with an app of anybody. */
export function useAppMutations() {
  const queryClient = useQueryClient()
  const onSuccess = () => queryClient.invalidateQueries(trpc.apps.list.pathFilter())
  const sendLogo = useMutation(trpc.apps.uploadLogo.mutationOptions())
  return {
    uploadLogo: useMutation({
      mutationFn: async ({ id, file }: { id: string; file: File }) =>
        sendLogo.mutateAsync({ id, image: await shrinkPicture(file) }),
      onSuccess,
    }),
    removeLogo: useMutation(trpc.apps.deleteLogo.mutationOptions({ onSuccess })),
    suspend: useMutation(trpc.apps.suspend.mutationOptions({ onSuccess })),
    unsuspend: useMutation(trpc.apps.unsuspend.mutationOptions({ onSuccess })),
    delete: useMutation(trpc.apps.delete.mutationOptions({ onSuccess })),
  }
}
