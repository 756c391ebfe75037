import { loadWayMap } from '@heimdall/ui/trips'
import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

/** Safari has no idle time to tell of. */
const soonMs = 1_500

/**
 * What any trip needs, its page and the map with its world, comes while nothing else is to do: who opens one then waits for its way
 * alone. Not where data is dear.
 */
export function useIdlePreparation(isReady: boolean): void {
  const router = useRouter()
  useEffect(() => {
    if (!isReady || savesData()) return
    const prepare = () => {
      // What fails here fails again where it is shown.
      void router
        .loadRouteChunk(router.routesById['/_app/location/trips/_map/$tripId'])
        ?.catch(() => undefined)
      void loadWayMap().catch(() => undefined)
    }
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(prepare, soonMs)
      return () => clearTimeout(timer)
    }
    const asked = requestIdleCallback(prepare)
    return () => cancelIdleCallback(asked)
  }, [router, isReady])
}

const savesData = () => window.matchMedia('(prefers-reduced-data: reduce)').matches || isToldToSave()

/** Chromium alone has it. */
function isToldToSave(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  return connection?.saveData === true
}
