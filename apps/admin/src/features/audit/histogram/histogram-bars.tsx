import type { AuditHistogram } from '@heimdall/contracts'
import { cx } from '@heimdall/ui'

export type HistogramBarsProps = {
  buckets: AuditHistogram['buckets']
  /** What the full height means. */
  most: number
  cursor: number | undefined
  chosen: readonly [first: number, last: number] | undefined
}

const height = 100
/** Few events among thousands stay visible. */
const least = 2.5
const gap = 0.14

const heightOf = (value: number, most: number) => (value === 0 ? 0 : Math.max(least, (value / most) * height))

/** One unit wide per bucket; the picture stretches to whatever room there is. */
export function HistogramBars({ buckets, most, cursor, chosen }: HistogramBarsProps) {
  const isOut = (index: number) => chosen !== undefined && (index < chosen[0] || index > chosen[1])
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${buckets.length} ${height}`}
      preserveAspectRatio="none"
      className="absolute inset-0 size-full overflow-visible"
    >
      {[0, 0.5, 1].map((share) => (
        <line
          key={share}
          x1={0}
          x2={buckets.length}
          y1={share * height}
          y2={share * height}
          vectorEffect="non-scaling-stroke"
          className={share === 1 ? 'stroke-line-strong' : 'stroke-line [stroke-dasharray:2_3]'}
        />
      ))}
      {chosen ? (
        <rect x={chosen[0]} width={chosen[1] - chosen[0] + 1} height={height} className="fill-accent-soft" />
      ) : (
        cursor !== undefined && <rect x={cursor} width={1} height={height} className="fill-hover" />
      )}
      {buckets.map(({ start, success, failure }, index) => {
        const failed = heightOf(failure, most)
        const fine = heightOf(success, most)
        return (
          <g key={start} className={cx('transition-opacity', isOut(index) && 'opacity-35')}>
            <rect
              x={index + gap / 2}
              width={1 - gap}
              y={height - failed - fine}
              height={fine}
              className="fill-accent"
            />
            <rect
              x={index + gap / 2}
              width={1 - gap}
              y={height - failed}
              height={failed}
              className="fill-danger"
            />
          </g>
        )
      })}
    </svg>
  )
}
