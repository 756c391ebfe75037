import { useEffect } from 'react'

interface Leaving {
  isPending: boolean
  isSuccess: boolean
  reset: () => void
}

/** To the platform, by a full navigation. */
export const leaveFor = ({ url }: { url: string }): void => window.location.assign(url)

/**
 * Whether the browser is on its way out. Whoever comes back by the browser's own button finds the page as it was left,
 * and must be able to press again.
 */
export function useLeaving({ isPending, isSuccess, reset }: Leaving): boolean {
  useEffect(() => {
    const restored = (event: PageTransitionEvent) => event.persisted && reset()
    window.addEventListener('pageshow', restored)
    return () => window.removeEventListener('pageshow', restored)
  }, [reset])
  return isPending || isSuccess
}
