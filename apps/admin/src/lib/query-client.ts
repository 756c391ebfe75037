import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { readError } from './read-error.ts'
import { goToSignIn } from './sign-in.ts'

/** What another attempt may mend: no answer at all, or a server that is busy. */
const passing = new Set(['NETWORK', 'SERVICE_UNAVAILABLE'])

function onError(error: unknown): void {
  // The session may end while the app is open.
  if (readError(error).code === 'UNAUTHORIZED') goToSignIn()
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      // Heimdall may run on this very machine or in a network without internet: ask, whatever the browser thinks.
      networkMode: 'always',
      staleTime: 10_000,
      retry: (failures, error) => failures < 2 && passing.has(readError(error).code),
    },
    mutations: { networkMode: 'always' },
  },
})
