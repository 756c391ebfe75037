import { ShapeField as DrawnShape, type ShapeFieldProps as DrawnShapeProps } from '@heimdall/ui/geofences'
import { useQuery } from '@tanstack/react-query'
import { useLocale } from 'use-intl'
import { devicesQuery } from '../devices/queries.ts'
import { useMapLabels } from '../map/use-map-labels.ts'
import { useShapeEditorLabels } from './use-shape-editor-labels.ts'

/** Near to one's own devices, in the words of this app. */
export function ShapeField(props: Pick<DrawnShapeProps, 'value' | 'onChange' | 'problem'>) {
  const labels = useShapeEditorLabels()
  const mapLabels = useMapLabels()
  const locale = useLocale()
  const { data, isPending } = useQuery(devicesQuery())
  return (
    <DrawnShape
      {...props}
      labels={labels}
      mapLabels={mapLabels}
      locale={locale}
      near={data?.devices.flatMap(({ live }) => live?.position ?? [])}
      isWaiting={isPending}
    />
  )
}
