import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

/** All that changes files and folders; lists are read anew after each. */
export function useFileChanges() {
  const queryClient = useQueryClient()
  const onSettled = () =>
    Promise.all([
      queryClient.invalidateQueries(trpc.files.pathFilter()),
      queryClient.invalidateQueries(trpc.fileFolders.pathFilter()),
    ])
  return {
    update: useMutation(trpc.files.update.mutationOptions({ onSettled })),
    remove: useMutation(trpc.files.delete.mutationOptions({ onSettled })),
    // The answer holds an address that opens the file; nothing keeps it once it is closed.
    createLink: useMutation(trpc.files.createLink.mutationOptions({ onSettled, gcTime: 0 })),
    revokeLink: useMutation(trpc.files.revokeLink.mutationOptions({ onSettled })),
    cancelUpload: useMutation(trpc.files.cancelUpload.mutationOptions({ onSettled })),
    createFolder: useMutation(trpc.fileFolders.create.mutationOptions({ onSettled })),
    updateFolder: useMutation(trpc.fileFolders.update.mutationOptions({ onSettled })),
    removeFolder: useMutation(trpc.fileFolders.delete.mutationOptions({ onSettled })),
  }
}
