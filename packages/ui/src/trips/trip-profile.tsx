import type { TripProfile as Profile, TripDetails } from '@heimdall/contracts'
import { type PointerEvent, useMemo, useRef } from 'react'
import { ProfileLine } from './profile-line.tsx'
import { tripUnits } from './trip-units.ts'

export type TripProfileLabels = { moment: string; speed: string; altitude: string; unknown: string }
export type TripProfileProps = {
  trip: Pick<TripDetails, 'startedAt' | 'endedAt'>
  /** Undefined until it is there. */
  profile: Profile | undefined
  /** The chosen moment, ms. */
  at: number
  onAtChange: (at: number) => void
  /** How a moment is written and said. */
  print: (at: number) => string
  labels: TripProfileLabels
  locale: string
}

/** Speed and altitude along a trip, and a moment of it: chosen by hand in the lines, or by the arrow keys. */
export function TripProfile({ trip, profile, at, onAtChange, print, labels, locale }: TripProfileProps) {
  const from = Date.parse(trip.startedAt)
  const to = Date.parse(trip.endedAt)
  const points = useMemo(
    () => (profile?.points ?? []).map((point) => ({ ...point, at: Date.parse(point.at) })),
    [profile],
  )
  const lines = useRef<HTMLDivElement>(null)
  const units = tripUnits(locale)
  const near = points.reduce<(typeof points)[number] | null>(
    (best, point) => (best && Math.abs(best.at - at) <= Math.abs(point.at - at) ? best : point),
    null,
  )
  const series = [
    {
      id: 'speed',
      label: labels.speed,
      colour: 'text-bifrost-5',
      points: points.map((point) => ({ at: point.at, value: point.speedKmh })),
      now: near?.speedKmh == null ? labels.unknown : units.speed(near.speedKmh),
    },
    {
      id: 'altitude',
      label: labels.altitude,
      colour: 'text-bifrost-3',
      points: points.map((point) => ({ at: point.at, value: point.altitudeM })),
      now: near?.altitudeM == null ? labels.unknown : units.climb(near.altitudeM),
    },
  ].filter((one) => one.points.some(({ value }) => value !== null))

  function choose(event: PointerEvent<HTMLDivElement>) {
    const box = lines.current?.getBoundingClientRect()
    if (!box || (event.type === 'pointermove' && event.buttons === 0)) return
    const part = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width))
    onAtChange(from + (to - from) * part)
  }

  return (
    <div className="flex flex-col gap-2">
      <div
        ref={lines}
        onPointerDown={choose}
        onPointerMove={choose}
        className="flex cursor-crosshair flex-col"
      >
        {series.map((one) => (
          <div key={one.id}>
            <p className="flex justify-between text-xs text-muted tabular">
              <span>{one.label}</span>
              <span className="text-ink">{one.now}</span>
            </p>
            <ProfileLine points={one.points} from={from} to={to} at={at} className={one.colour} />
          </div>
        ))}
      </div>
      <div className="flex items-center gap-3">
        <input
          type="range"
          aria-label={labels.moment}
          aria-valuetext={[print(at), ...series.map((one) => `${one.label} ${one.now}`)].join(', ')}
          min={from}
          max={to}
          step={1_000}
          value={at}
          onChange={(event) => onAtChange(Number(event.target.value))}
          className="h-9 min-w-0 flex-1 accent-(--accent) touch:h-11"
        />
        <output className="shrink-0 text-sm text-ink tabular">{print(at)}</output>
      </div>
    </div>
  )
}
