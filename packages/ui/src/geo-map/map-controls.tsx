import { Maximize2, Minus, Plus } from 'lucide-react'
import { IconButton } from '../buttons/icon-button.tsx'
import { useGeoMap } from './map-context.ts'
import type { MapLabels } from './map-labels.ts'

const shape = 'rounded-none -outline-offset-2'

export type MapControlsProps = { labels: MapLabels; onFit?: (() => void) | undefined }

export function MapControls({ labels, onFit }: MapControlsProps) {
  const { map, reducedMotion } = useGeoMap()
  const animate = !reducedMotion
  return (
    <div className="absolute end-3 top-3 z-10 flex flex-col divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-card">
      <IconButton
        label={labels.zoomIn}
        tooltipSide="left"
        className={shape}
        onClick={() => map.zoomIn({ animate })}
      >
        <Plus aria-hidden="true" />
      </IconButton>
      <IconButton
        label={labels.zoomOut}
        tooltipSide="left"
        className={shape}
        onClick={() => map.zoomOut({ animate })}
      >
        <Minus aria-hidden="true" />
      </IconButton>
      {onFit && (
        <IconButton label={labels.fit} tooltipSide="left" className={shape} onClick={onFit}>
          <Maximize2 aria-hidden="true" />
        </IconButton>
      )}
    </div>
  )
}
