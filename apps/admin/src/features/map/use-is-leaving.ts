import { useRouter } from '@tanstack/react-router'

/** Whether another page is on its way: whoever writes into the address then would take the page back. */
export function useIsLeaving(): () => boolean {
  const router = useRouter()
  return () => router.latestLocation.pathname !== router.state.resolvedLocation?.pathname
}
