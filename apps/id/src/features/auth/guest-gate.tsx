import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { isOwnPath } from '../../lib/redirect.ts'
import { meQuery } from '../account/queries.ts'

/** Pages for guests. Whoever is signed in, or becomes it here or in another tab, goes on to where they wanted to go. */
export function GuestGate({ target, children }: { target: string; children: ReactNode }) {
  const router = useRouter()
  const signedIn = useQuery({ ...meQuery(), retryOnMount: false }).isSuccess
  useEffect(() => {
    if (!signedIn) return
    if (isOwnPath(target)) router.history.replace(target)
    else window.location.replace(target)
  }, [router, signedIn, target])
  return children
}
