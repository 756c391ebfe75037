import './map.css'
import { MapPinOff } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { EmptyState } from '../feedback/empty-state.tsx'
import { ErrorState } from '../feedback/error-state.tsx'
import { Skeleton } from '../feedback/skeleton.tsx'
import { cx } from '../lib/cx.ts'
import { GeoMapContext } from './map-context.ts'
import { MapControls } from './map-controls.tsx'
import { MapFoot } from './map-foot.tsx'
import type { MapLabels } from './map-labels.ts'
import type { Bounds, MapView } from './map-view.ts'
import { type BoundsSource, readBounds, useBounds } from './use-bounds.ts'
import { useMapLibre } from './use-map-libre.ts'

export type GeoMapProps = {
  labels: MapLabels
  /** For the names of countries. */
  locale: string
  /** Where it begins. Without it, it begins where `bounds` say, once they are known. */
  view?: MapView | undefined
  onViewChange?: ((view: MapView, bounds: Bounds) => void) | undefined
  /** All that there is to see, for the button that shows it. As a function it is looked for when it is wanted. */
  bounds?: BoundsSource
  /** About where it will be, while `bounds` are not known yet: what lies there is loaded meanwhile. */
  near?: Bounds | null | undefined
  /** Nothing but what is on it: for pictures that nobody moves. */
  still?: boolean | undefined
  /** Without land and water, to lie over something else. */
  bare?: boolean | undefined
  /** Layers: whatever uses `useGeoMap`. */
  children?: ReactNode
  className?: string | undefined
}

/**
 * A map that asks no other host for anything. It says nothing to those who can't see it beyond its name: whoever shows it puts the
 * same facts beside it as text, which is also what is left where there is no WebGL.
 */
export function GeoMap(props: GeoMapProps) {
  const [attempt, setAttempt] = useState(0)
  return <DrawnMap key={attempt} {...props} onRetry={() => setAttempt(attempt + 1)} />
}

function DrawnMap({
  labels,
  locale,
  view,
  onViewChange,
  bounds,
  near = null,
  still = false,
  bare = false,
  children,
  className,
  onRetry,
}: GeoMapProps & { onRetry: () => void }) {
  const [beginning] = useState(() => readBounds(bounds))
  const { container, state, failed, hasTiles, credits } = useMapLibre({
    labels,
    locale,
    view,
    bounds: beginning ?? near,
    still,
    bare,
    onViewChange,
  })
  const fit = useBounds(state, bounds, (view ?? beginning) != null)
  if (failed === 'webgl') {
    return (
      <div className={cx('grid place-items-center bg-sunken', className)}>
        <EmptyState icon={<MapPinOff />} title={labels.noWebGlTitle} description={labels.noWebGlText} />
      </div>
    )
  }
  return (
    // `isolate`: what lies on the map stays below the menus and dialogs of the page.
    <div className={cx('relative isolate overflow-hidden', !bare && 'bg-(--map-water)', className)}>
      <div ref={container} className="absolute inset-0" />
      {state ? (
        <GeoMapContext value={state}>
          {!still && (
            <>
              <MapControls labels={labels} onFit={bounds ? fit : undefined} />
              <MapFoot locale={locale} noStreets={hasTiles === false ? labels.noStreets : undefined} />
            </>
          )}
          {children}
        </GeoMapContext>
      ) : (
        !failed && (
          <div role="status" className="absolute inset-0">
            <span className="sr-only">{labels.loading}</span>
            <Skeleton className="size-full rounded-none" />
          </div>
        )
      )}
      {failed === 'world' && (
        <div className="absolute inset-0 z-20 grid place-items-center bg-surface">
          <ErrorState
            title={labels.failedTitle}
            detail={labels.failedText}
            retry={{ label: labels.retry, onRetry }}
          />
        </div>
      )}
      {!bare && (
        <p className="pointer-events-none absolute end-0 bottom-0 z-10 max-w-full truncate rounded-ss-sm bg-surface/85 px-1.5 text-2xs text-muted">
          {credits}
        </p>
      )}
    </div>
  )
}
