export type ProfileLineProps = {
  points: readonly { at: number; value: number | null }[]
  from: number
  to: number
  /** A moment that is marked, ms. */
  at: number
  className: string
}

const width = 1_000
const height = 100
/** Longer silences are no line: nobody knows what was in between. */
const gapPart = 0.05

/** One figure along the time of a trip. The numbers beside it say the same to those who can't see it. */
export function ProfileLine({ points, from, to, at, className }: ProfileLineProps) {
  const known = points.flatMap(({ at, value }) => (value === null ? [] : [{ at, value }]))
  const values = known.map(({ value }) => value)
  const high = Math.max(...values, 1)
  const lowest = Math.min(...values, high)
  // Far above the sea all altitudes would be one flat line.
  const bottom = lowest > high / 2 ? lowest : Math.min(0, lowest)
  const x = (time: number) => ((time - from) / Math.max(1, to - from)) * width
  const y = (value: number) => height - 4 - ((value - bottom) / Math.max(1, high - bottom)) * (height - 8)
  let path = ''
  let before: number | null = null
  for (const { at, value } of known) {
    const isNear = before !== null && at - before <= Math.max(60_000, (to - from) * gapPart)
    path += `${isNear ? 'L' : 'M'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`
    before = at
  }
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      className="h-16 w-full"
    >
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
        strokeLinecap="round"
        vectorEffect="non-scaling-stroke"
        className={className}
      />
      <line
        x1={x(at)}
        x2={x(at)}
        y1={0}
        y2={height}
        stroke="currentColor"
        strokeWidth="1"
        vectorEffect="non-scaling-stroke"
        className="text-muted"
      />
    </svg>
  )
}
