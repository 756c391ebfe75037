import { useState } from 'react'
import { PrivacyBlur } from '../../privacy/privacy-blur.tsx'
import { Scrubber } from '../track/scrubber.tsx'
import { type MapTrack, placeAt } from '../track/track.ts'
import { TrackLegend } from '../track/track-legend.tsx'
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

/** One day of one device: to play, and in words. */
export function TrackPanel({ hasDevice, track, at, onAtChange, labels, locale }: TrackPanelProps) {
  const [playing, setPlaying] = useState(false)
  const [pace, setPace] = useState(60)
  const { data } = track
  const [from, to] = [data?.times[0], data?.times.at(-1)]
  if (!hasDevice) return <p className="text-sm text-muted">{labels.chooseDevice}</p>
  if (track.isError) {
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
          <PrivacyBlur>
            {place.latitude.toFixed(5)}, {place.longitude.toFixed(5)}
          </PrivacyBlur>
          {place.speedKmh !== null && ` · ${labels.speed(place.speedKmh)}`}
        </p>
      )}
      <TrackLegend label={labels.legend} bands={labels.bands} />
      <p className="text-xs text-subtle">{labels.points(data.times.length)}</p>
    </div>
  )
}
