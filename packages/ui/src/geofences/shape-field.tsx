import { CircleAlert } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { Skeleton } from '../feedback/skeleton.tsx'
import type { ShapeEditorProps } from '../geo-map/index.ts'

/** The map is the largest part of an app: only whoever draws loads it. */
const ShapeEditor = lazy(() => import('../geo-map/index.ts').then((map) => ({ default: map.ShapeEditor })))

export interface ShapeFieldProps extends Omit<ShapeEditorProps, 'error'> {
  problem: string | undefined
  /** What is drawn near to is being asked for. */
  isWaiting?: boolean | undefined
}

/** Draws the area on a map, or in numbers beside it. */
export function ShapeField({ problem, isWaiting = false, ...editor }: ShapeFieldProps) {
  const waiting = <Skeleton className="h-96 w-full rounded-lg lg:h-128" />
  if (isWaiting) return waiting
  return (
    <Suspense fallback={waiting}>
      <ShapeEditor
        {...editor}
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
