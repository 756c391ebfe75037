import { shrinkPicture } from '@heimdall/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

export function useAppLogo(id: string) {
  const queryClient = useQueryClient()
  const onSettled = () => queryClient.invalidateQueries(trpc.apps.pathFilter())
  const send = useMutation(trpc.apps.uploadLogo.mutationOptions())
  return {
    upload: useMutation({
      mutationFn: async (file: File) => send.mutateAsync({ id, image: await shrinkPicture(file) }),
      onSettled,
    }),
    remove: useMutation(trpc.apps.deleteLogo.mutationOptions({ onSettled })),
  }
}
