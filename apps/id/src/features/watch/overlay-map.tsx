import { lazy, Suspense, useEffect } from 'react'
import { useWatch } from './use-watch.ts'

const WatchMap = lazy(() => import('./watch-map.tsx'))

/** The map for OBS: nothing while there is nothing to see, and nothing around it. */
export function OverlayMap({ path }: { path: string }) {
  const { seen } = useWatch(path, null)
  useEffect(() => {
    document.documentElement.style.background = 'transparent'
    document.body.style.background = 'transparent'
  }, [])
  if (!seen || seen.devices.length === 0) return null
  return (
    <Suspense fallback={null}>
      <WatchMap devices={seen.devices} className="h-dvh w-full" />
    </Suspense>
  )
}
