import type { GeofenceReplay } from '@heimdall/contracts'
import { Badge } from '../data/badge.tsx'
import { GeofenceEventList } from './geofence-event-list.tsx'
import type { GeofenceTexts } from './geofence-texts.ts'
import type { ReplayTexts } from './replay-texts.ts'

export interface ReplayResultProps {
  replay: GeofenceReplay
  texts: GeofenceTexts
  replayTexts: ReplayTexts
  locale: string
  timeZone?: string | undefined
  showsOwner?: boolean | undefined
}

const tones = { both: 'neutral', replay: 'success', made: 'danger' } as const

/** How many events there would be, and which of them were there. */
export function ReplayResult(props: ReplayResultProps) {
  const { replay, texts, replayTexts, locale, timeZone, showsOwner } = props
  const { counts, events, positions, isComplete } = replay
  const total = counts.both + counts.replay + counts.made
  return (
    <div role="status" className="flex flex-col gap-3">
      <p className="text-sm text-ink">
        {replayTexts.result(counts, positions)}
        {!isComplete && ` ${replayTexts.incomplete}`}
        {events.length < total && ` ${replayTexts.first(events.length)}`}
      </p>
      {events.length > 0 && (
        <div className="max-h-120 overflow-y-auto rounded-lg border border-line">
          <GeofenceEventList
            label={replayTexts.events}
            events={events.map((event, index) => ({ ...event, key: `${index} ${event.origin}` }))}
            texts={texts}
            locale={locale}
            timeZone={timeZone}
            exact
            showsOwner={showsOwner}
            note={({ key }) => {
              const origin = events[Number.parseInt(key, 10)]?.origin ?? 'both'
              return <Badge tone={tones[origin]}>{texts.origins[origin]}</Badge>
            }}
          />
        </div>
      )}
    </div>
  )
}
