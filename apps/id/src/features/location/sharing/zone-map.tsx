import { zoneRadius } from '@heimdall/contracts'
import { type Circle, CircleMap } from '@heimdall/ui/map'
import { useQuery } from '@tanstack/react-query'
import { useLocale } from 'use-intl'
import { devicesQuery } from '../devices/queries.ts'
import { useMapLabels } from '../map/use-map-labels.ts'
import { useShapeEditorLabels } from '../places/use-shape-editor-labels.ts'
import { placeOf, type ZoneDraft } from './zone-draft.ts'

export interface ZoneMapProps {
  draft: ZoneDraft
  onChange: (changes: Partial<ZoneDraft>) => void
  className: string
}

/** The zone on a map: a click or its handle moves it, the other handle makes it larger. */
export default function ZoneMap({ draft, onChange, className }: ZoneMapProps) {
  const labels = useShapeEditorLabels()
  const mapLabels = useMapLabels()
  const locale = useLocale()
  const { data, isPending } = useQuery(devicesQuery())
  const center = placeOf(draft)
  const radiusM = Number(draft.radiusM)
  const value: Circle | null = center && { type: 'circle', center, radiusM: clamp(radiusM) }
  // Nobody's home is far from where their devices are.
  const near = data?.devices.flatMap(({ live }) => live?.position ?? []) ?? []
  if (isPending) return <div className={className} />
  return (
    <CircleMap
      value={value}
      near={near}
      newRadiusM={clamp(radiusM)}
      onChange={(circle) => {
        const size = clamp(circle.radiusM)
        onChange({
          latitude: circle.center.latitude.toFixed(5),
          longitude: circle.center.longitude.toFixed(5),
          ...(size === value?.radiusM ? {} : { radiusM: String(size) }),
        })
      }}
      labels={labels}
      mapLabels={mapLabels}
      locale={locale}
      className={className}
    />
  )
}

const clamp = (radiusM: number): number =>
  Math.round(Math.min(zoneRadius.max, Math.max(zoneRadius.min, radiusM || zoneRadius.default)))
