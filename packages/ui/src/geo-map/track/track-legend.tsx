/** From the slowest to the fastest, as `TrackLayer` paints them. */
const bandDots = ['fill-bifrost-5', 'fill-bifrost-4', 'fill-bifrost-3', 'fill-bifrost-2', 'fill-bifrost-1']

export type TrackLegendProps = { label: string; bands: readonly string[] }

/** Which colour of a way means which speed. */
export function TrackLegend({ label, bands }: TrackLegendProps) {
  return (
    <ul aria-label={label} className="flex flex-wrap gap-x-3 gap-y-1 text-xs text-muted">
      {bands.map((band, index) => (
        <li key={band} className="flex items-center gap-1.5">
          <svg aria-hidden="true" viewBox="0 0 8 8" className="size-2">
            <circle cx="4" cy="4" r="4" className={bandDots[index] ?? ''} />
          </svg>
          {band}
        </li>
      ))}
    </ul>
  )
}
