import { shrinkPicture } from '@heimdall/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'
import { meQuery } from '../account/queries.ts'

/** Every way to another picture; the one in the menus follows. */
export function useAvatar() {
  const queryClient = useQueryClient()
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: meQuery().queryKey })
  const send = useMutation(trpc.accounts.uploadAvatar.mutationOptions())
  return {
    upload: useMutation({
      mutationFn: async (file: File) => send.mutateAsync({ image: await shrinkPicture(file) }),
      onSuccess,
    }),
    take: useMutation(trpc.accounts.takeLinkedAvatar.mutationOptions({ onSuccess })),
    remove: useMutation(trpc.accounts.deleteAvatar.mutationOptions({ onSuccess })),
  }
}
