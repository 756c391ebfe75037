import { useState } from 'react'
import { Scrubber } from '../track/scrubber.tsx'
import { type MapTrack, placeAt } from '../track/track.ts'
import type { Asked } from './asked.ts'
import type { DeviceMapLabels } from './device-map-labels.ts'

export type TrackPanelProps = {
  hasDevice: boolean
  track: Asked<MapTrack>
  at: number | null
  onAtChange: (at: number) => void
  labels: DeviceMapLabels
  locale: string
}

const bandDots = ['fill-bifrost-5', 'fill-bifrost-4', 'fill-bifrost-3', 'fill-bifrost-2', 'fill-bifrost-1']

/** One day of one device: to play, and in words. */
export function TrackPanel({ hasDevice, track, at, onAtChange, labels, locale }: TrackPanelProps) {
  const [playing, setPlaying] = useState(false)
  const [pace, setPace] = useState(60)
  const { data } = track
  const [from, to] = [data?.times[0], data?.times.at(-1)]
  if (!hasDevice) return <p className="text-sm text-muted">{labels.chooseDevice}</p>
  if (track.failed) {
    return (
      <p role="alert" className="text-sm text-danger-ink">
        {labels.failed}
      </p>
    )
  }
  if (!data || track.isPending) {
    return (
      <p role="status" className="text-sm text-muted">
        {labels.loading}
      </p>
    )
  }
  if (from === undefined || to === undefined) {
    return (
      <p role="status" className="text-sm text-muted">
        {labels.noTrack}
      </p>
    )
  }
  const moment = Math.min(to, Math.max(from, at ?? from))
  const place = placeAt(data, moment)
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' })
  return (
    <div className="flex flex-col gap-2">
      <Scrubber
        from={from}
        to={to}
        at={moment}
        onChange={onAtChange}
        playing={playing}
        onPlayingChange={setPlaying}
        pace={pace}
        onPaceChange={setPace}
        print={(when) => time.format(when)}
        labels={labels.scrubber}
      />
      {place && (
        <p className="text-sm text-muted tabular">
          {place.latitude.toFixed(5)}, {place.longitude.toFixed(5)}
          {place.speedKmh !== null && ` · ${labels.speed(place.speedKmh)}`}
        </p>
      )}
      <ul aria-label={labels.legend} className="flex flex-wrap gap-x-3 gap-y-1 text-xs text-muted">
        {labels.bands.map((band, index) => (
          <li key={band} className="flex items-center gap-1.5">
            <svg aria-hidden="true" viewBox="0 0 8 8" className="size-2">
              <circle cx="4" cy="4" r="4" className={bandDots[index] ?? ''} />
            </svg>
            {band}
          </li>
        ))}
      </ul>
      <p className="text-xs text-subtle">{labels.points(data.times.length)}</p>
    </div>
  )
}
