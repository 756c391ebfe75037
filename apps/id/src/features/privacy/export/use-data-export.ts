import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../../lib/trpc.ts'

/** Has an export made, or fetches one. Both ask who is there first, where the sign-in is old. */
export function useDataExport() {
  const queryClient = useQueryClient()
  const refresh = () => queryClient.invalidateQueries(trpc.privacy.pathFilter())
  return {
    request: useMutation(trpc.privacy.requestExport.mutationOptions({ onSettled: refresh })),
    download: useMutation(
      trpc.privacy.permitExport.mutationOptions({
        onSuccess({ path }) {
          save(path)
          // The row of this export is there once its answer has begun.
          setTimeout(() => void refresh(), 1_500)
        },
      }),
    ),
  }
}

/** The browser saves it, however large it is, and goes on with it when the page is left. */
function save(path: string): void {
  const link = document.createElement('a')
  link.href = path
  link.download = ''
  link.click()
}
