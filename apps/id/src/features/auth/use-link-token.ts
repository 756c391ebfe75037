import { skipToken, useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { trpc } from '../../lib/trpc.ts'

type Purpose = 'verify_email' | 'reset_password' | 'change_email' | 'cancel_deletion'

/** The token stands in the fragment, which browsers keep to themselves: it is in no log and no referrer. */
export function useLinkToken(): string {
  return useLocation({ select: ({ hash }) => hash })
}

/** What the link is for, as long as it has not been used here. Nothing is used up by asking. */
export function useAccountLink(token: string, purpose: Purpose, used: boolean) {
  // Shorter ones are no tokens: a link that was cut off on its way.
  const complete = token.length >= 20 && token.length <= 200
  const link = useQuery(
    trpc.accounts.link.queryOptions(complete && !used ? { token, purpose } : skipToken, { staleTime: 0 }),
  )
  return { link, isGone: !complete || link.data?.valid === false }
}
