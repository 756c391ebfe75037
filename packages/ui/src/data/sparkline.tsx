import { useId } from 'react'
import { cx } from '../lib/cx.ts'

export type SparklineProps = {
  values: readonly number[]
  /** Without a label the line is decoration beside its number. */
  label?: string | undefined
  /** Colour by `text-…`, size by `h-… w-…`. */
  className?: string | undefined
}

const width = 100
const height = 32

export function Sparkline({ values, label, className }: SparklineProps) {
  const gradient = useId()
  const low = Math.min(...values)
  const span = Math.max(...values) - low || 1
  const step = width / Math.max(1, values.length - 1)
  const points = values.map((v, i) => `${(i * step).toFixed(1)},${(30 - ((v - low) / span) * 28).toFixed(1)}`)
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label or hidden; a title would pop up as a tooltip.
    <svg
      {...named}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      className={cx('overflow-visible', className ?? 'h-8 w-24 text-accent-ink')}
    >
      <defs>
        <linearGradient id={gradient} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="currentColor" stopOpacity="0.18" />
          <stop offset="1" stopColor="currentColor" stopOpacity="0" />
        </linearGradient>
      </defs>
      <polygon points={`0,${height} ${points.join(' ')} ${width},${height}`} fill={`url(#${gradient})`} />
      <polyline
        points={points.join(' ')}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  )
}
