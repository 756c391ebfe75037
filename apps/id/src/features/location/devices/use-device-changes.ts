import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../../lib/trpc.ts'
import { requestsQuery } from './queries.ts'

const useReload = () => {
  const queryClient = useQueryClient()
  return () => queryClient.invalidateQueries(trpc.devices.list.pathFilter())
}

export function useCreateDevice() {
  const reload = useReload()
  // The answer holds the token: it goes with the dialog that shows it.
  return useMutation(trpc.devices.create.mutationOptions({ gcTime: 0, onSuccess: reload }))
}

export function useUpdateDevice() {
  const reload = useReload()
  return useMutation(trpc.devices.update.mutationOptions({ onSettled: reload }))
}

// The answers hold token or key: they go with the dialog that shows them.
/** `context` is what has come to the old address: the clock of this browser says nothing about what the server heard. */
export function useRotateToken() {
  const queryClient = useQueryClient()
  const reload = useReload()
  return useMutation(
    trpc.devices.rotateToken.mutationOptions({
      gcTime: 0,
      onMutate: ({ id }) => queryClient.fetchQuery({ ...requestsQuery(id), staleTime: 0 }),
      onSettled: reload,
    }),
  )
}

export function useRotatePullKey() {
  const reload = useReload()
  return useMutation(trpc.devices.rotatePullKey.mutationOptions({ gcTime: 0, onSettled: reload }))
}

export function useDeleteDevice() {
  const reload = useReload()
  return useMutation(trpc.devices.delete.mutationOptions({ onSettled: reload }))
}
