import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../../lib/trpc.ts'

export const viewsOptions = trpc.auditViews.list.queryOptions({}, { staleTime: 30_000 })

function useListChanges() {
  const queryClient = useQueryClient()
  return { onSuccess: () => queryClient.invalidateQueries(trpc.auditViews.list.pathFilter()) }
}

export const useCreateView = () => useMutation(trpc.auditViews.create.mutationOptions(useListChanges()))
export const useUpdateView = () => useMutation(trpc.auditViews.update.mutationOptions(useListChanges()))
export const useDeleteView = () => useMutation(trpc.auditViews.delete.mutationOptions(useListChanges()))
