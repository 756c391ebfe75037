import { lazy, Suspense, useEffect, useState } from 'react'
import { readOverlayLook } from './overlay-look.ts'
import { useWatch } from './use-watch.ts'

const WatchMap = lazy(() => import('./watch-map.tsx'))
const look = readOverlayLook(window.location.search)

/** As the other overlays: what is no longer told is no longer shown. */
const lostMs = 30_000

/** The map for OBS: nothing while there is nothing to see, nothing around it, and nothing to press. */
export function OverlayMap({ path }: { path: string }) {
  const { seen, isLost } = useWatch(path, null)
  const isGone = useLasting(isLost, lostMs)
  useEffect(() => {
    document.documentElement.style.background = 'transparent'
    document.body.style.background = 'transparent'
  }, [])
  if (!seen || seen.devices.length === 0 || isGone) return null
  return (
    // Of this overlay alone: what is kept in the browser would change the one beside it, too.
    <div style={look.theme ? { colorScheme: look.theme } : undefined}>
      <Suspense fallback={null}>
        <WatchMap devices={seen.devices} precision={seen.precision} still={look} className="h-dvh w-full" />
      </Suspense>
    </div>
  )
}

/** Whether something has been so for a while, without a break. */
function useLasting(isSo: boolean, ms: number): boolean {
  const [lasts, setLasts] = useState(false)
  useEffect(() => {
    setLasts(false)
    if (!isSo) return undefined
    const timer = setTimeout(setLasts, ms, true)
    return () => clearTimeout(timer)
  }, [isSo, ms])
  return lasts
}
