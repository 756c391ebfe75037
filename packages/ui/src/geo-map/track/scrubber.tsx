import { Pause, Play } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { IconButton } from '../../buttons/icon-button.tsx'
import { SegmentedControl } from '../../forms/segmented-control.tsx'

export type ScrubberLabels = {
  time: string
  play: string
  pause: string
  pace: string
  paceOf: (times: number) => string
}
export type ScrubberProps = {
  /** ms */
  from: number
  to: number
  at: number
  onChange: (at: number) => void
  playing: boolean
  onPlayingChange: (playing: boolean) => void
  /** Seconds of the track a second. */
  pace: number
  onPaceChange: (pace: number) => void
  /** How a moment is written and said. */
  print: (at: number) => string
  labels: ScrubberLabels
}

const paces = [10, 60, 600] as const

/** Goes through a track by hand, by the arrow keys, or by itself. */
export function Scrubber(props: ScrubberProps) {
  const { from, to, at, onChange, playing, onPlayingChange, pace, onPaceChange, print, labels } = props
  const now = useRef(props)
  useEffect(() => {
    now.current = props
  })

  useEffect(() => {
    if (!playing) return
    let before = performance.now()
    let frame = requestAnimationFrame(function step(time) {
      const { at, to, pace, onChange, onPlayingChange } = now.current
      const next = Math.min(to, at + (time - before) * pace)
      before = time
      onChange(next)
      if (next >= to) onPlayingChange(false)
      else frame = requestAnimationFrame(step)
    })
    return () => cancelAnimationFrame(frame)
  }, [playing])

  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <IconButton
        label={playing ? labels.pause : labels.play}
        variant="primary"
        onClick={() => {
          // At its end it begins again.
          if (!playing && at >= to) onChange(from)
          onPlayingChange(!playing)
        }}
      >
        {playing ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
      </IconButton>
      <input
        type="range"
        aria-label={labels.time}
        aria-valuetext={print(at)}
        min={from}
        max={to}
        step={1_000}
        value={at}
        onChange={(event) => onChange(Number(event.target.value))}
        className="h-9 min-w-40 flex-1 accent-(--accent) touch:h-11"
      />
      <output className="text-sm text-ink tabular">{print(at)}</output>
      <SegmentedControl
        label={labels.pace}
        options={paces.map((times) => ({ value: String(times), label: labels.paceOf(times) }))}
        value={String(pace)}
        onValueChange={(value) => onPaceChange(Number(value))}
      />
    </div>
  )
}
