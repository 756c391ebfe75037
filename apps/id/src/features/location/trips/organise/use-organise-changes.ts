import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../../../lib/trpc.ts'

/** All that changes categories and templates. Trips show categories, templates name them: all of it is read anew. */
export function useOrganiseChanges() {
  const queryClient = useQueryClient()
  const onSettled = async () => {
    await Promise.all(
      [trpc.tripCategories, trpc.tripTemplates, trpc.trips].map((part) =>
        queryClient.invalidateQueries(part.pathFilter()),
      ),
    )
  }
  return {
    createCategory: useMutation(trpc.tripCategories.create.mutationOptions({ onSettled })),
    updateCategory: useMutation(trpc.tripCategories.update.mutationOptions({ onSettled })),
    removeCategory: useMutation(trpc.tripCategories.delete.mutationOptions({ onSettled })),
    createTemplate: useMutation(trpc.tripTemplates.create.mutationOptions({ onSettled })),
    updateTemplate: useMutation(trpc.tripTemplates.update.mutationOptions({ onSettled })),
    removeTemplate: useMutation(trpc.tripTemplates.delete.mutationOptions({ onSettled })),
  }
}
