import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { errorData, isSignedOut } from './api-error.ts'

const listeners = new Set<() => void>()

/** Calls back when any answer says that the session is gone. Returns how to stop. */
export function onSessionEnd(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const watch = {
  onError: (error: Error) => {
    if (isSignedOut(error)) for (const notify of listeners) notify()
  },
}

/** What the server has answered will not change by asking again; an interruption may. */
function worthRetrying(failures: number, error: Error): boolean {
  const status = errorData(error)?.httpStatus
  return failures < 2 && (status === undefined || status >= 500)
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache(watch),
  mutationCache: new MutationCache(watch),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: worthRetrying,
      retryDelay: (failures) => 400 * 2 ** failures,
      // The server may be on the same machine, or in the same house, without any internet.
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})
