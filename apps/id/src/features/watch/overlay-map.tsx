import { lazy, Suspense, useEffect } from 'react'
import { readOverlayLook } from './overlay-look.ts'
import { useWatch } from './use-watch.ts'

const WatchMap = lazy(() => import('./watch-map.tsx'))
const look = readOverlayLook(window.location.search)

/** The map for OBS: nothing while there is nothing to see, nothing around it, and nothing to press. */
export function OverlayMap({ path }: { path: string }) {
  const { seen } = useWatch(path, null)
  useEffect(() => {
    document.documentElement.style.background = 'transparent'
    document.body.style.background = 'transparent'
  }, [])
  if (!seen || seen.devices.length === 0) return null
  return (
    // Of this overlay alone: what is kept in the browser would change the one beside it, too.
    <div style={look.theme ? { colorScheme: look.theme } : undefined}>
      <Suspense fallback={null}>
        <WatchMap devices={seen.devices} precision={seen.precision} still={look} className="h-dvh w-full" />
      </Suspense>
    </div>
  )
}
