import { Skeleton } from '@heimdall/ui'
import type { ShapeEditorProps } from '@heimdall/ui/map'
import { useQuery } from '@tanstack/react-query'
import { CircleAlert } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { useLocale } from 'use-intl'
import { devicesQuery } from '../devices/queries.ts'
import { useMapLabels } from '../map/use-map-labels.ts'
import { useShapeEditorLabels } from './use-shape-editor-labels.ts'

/** The map is the largest part of the app: only whoever draws loads it. */
const ShapeEditor = lazy(() => import('@heimdall/ui/map').then((map) => ({ default: map.ShapeEditor })))

export interface ShapeFieldProps extends Pick<ShapeEditorProps, 'value' | 'onChange'> {
  problem: string | undefined
}

/** Draws the area on a map, or in numbers beside it. */
export function ShapeField({ value, onChange, problem }: ShapeFieldProps) {
  const labels = useShapeEditorLabels()
  const mapLabels = useMapLabels()
  const locale = useLocale()
  const { data, isPending } = useQuery(devicesQuery())
  const waiting = <Skeleton className="h-96 w-full rounded-lg" />
  if (isPending) return waiting
  return (
    <Suspense fallback={waiting}>
      <ShapeEditor
        value={value}
        onChange={onChange}
        labels={labels}
        mapLabels={mapLabels}
        locale={locale}
        near={data?.devices.flatMap(({ live }) => live?.position ?? [])}
        error={
          problem !== undefined && (
            <p role="alert" className="flex items-start gap-1.5 text-xs font-medium text-danger-ink">
              <CircleAlert aria-hidden="true" className="mt-px size-3.5 shrink-0" />
              {problem}
            </p>
          )
        }
      />
    </Suspense>
  )
}
