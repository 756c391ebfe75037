import type { InteractionDetails, InteractionResult } from '@heimdall/contracts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { send } from './send.ts'

/** What an app waits for, and the answers that it may get. Each of them leads away from this page. */
export function useInteraction(uid: string) {
  const address = `/interaction/${encodeURIComponent(uid)}`
  const details = useQuery({
    queryKey: ['interaction', uid],
    queryFn: () => send<InteractionDetails>('GET', `${address}/details`),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const answer = useMutation({
    mutationFn: (what: 'login' | 'consent' | 'abort') =>
      send<InteractionResult>('POST', `${address}/${what}`),
    onSuccess: ({ redirectTo }) => window.location.assign(redirectTo),
  })
  return { details, answer }
}
