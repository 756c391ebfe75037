import type { Geofence, GeofenceReplay, GeofenceRules, GeofenceShape } from '@heimdall/contracts'
import { Badge, BifrostLine, Button, NativeSelect } from '@heimdall/ui'
import { GeofenceEventList } from '@heimdall/ui/geofences'
import { useState } from 'react'
import { useFormatter, useLocale, useMessages, useTimeZone, useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { useGeofenceChanges } from './use-geofence-changes.ts'

const spans = ['1', '7', '30'] as const
const dayMs = 86_400_000

export interface GeofenceReplayCardProps {
  geofence: Geofence
  /** What it is held against; null: the form says no geofence yet. */
  fence: { shape: GeofenceShape; rules: GeofenceRules } | null
}

/** What a geofence would have noticed with this shape and these numbers, beside what it did notice. */
export function GeofenceReplayCard({ geofence, fence }: GeofenceReplayCardProps) {
  const t = useTranslations('geofencePages.replay')
  const [days, setDays] = useState<string>('30')
  const { replay } = useGeofenceChanges()
  function start() {
    if (!fence || replay.isPending) return
    const to = new Date()
    const from = new Date(to.getTime() - Number(days) * dayMs)
    const { shape, rules } = fence
    replay.mutate({ id: geofence.id, shape, rules, from: from.toISOString(), to: to.toISOString() })
  }
  return (
    <section aria-labelledby="replay-title" className="mt-8 flex flex-col gap-3 first:mt-0">
      <h2 id="replay-title" className="text-sm font-semibold text-ink">
        {t('title')}
      </h2>
      <p className="max-w-prose text-sm text-muted">{t('description')}</p>
      <div className="flex flex-wrap items-center gap-2">
        <NativeSelect aria-label={t('span')} value={days} onChange={(event) => setDays(event.target.value)}>
          {spans.map((span) => (
            <option key={span} value={span}>
              {t('days', { count: Number(span) })}
            </option>
          ))}
        </NativeSelect>
        <Button aria-disabled={fence === null} loading={replay.isPending} onClick={start}>
          {t('start')}
        </Button>
      </div>
      {replay.isPending && <BifrostLine mode="indeterminate" label={t('working')} />}
      {replay.error && !replay.isPending && (
        <QueryError title={t('failed')} error={replay.error} onRetry={start} pending={replay.isPending} />
      )}
      {replay.data && !replay.isPending && (
        <ReplayResult replay={replay.data} showsOwner={geofence.owner === null} />
      )}
    </section>
  )
}

const tones = { both: 'neutral', replay: 'success', made: 'danger' } as const

function ReplayResult({ replay, showsOwner }: { replay: GeofenceReplay; showsOwner: boolean }) {
  const t = useTranslations('geofencePages.replay')
  const { geofences: texts } = useMessages()
  const format = useFormatter()
  const locale = useLocale()
  const timeZone = useTimeZone()
  const { counts, events, positions, isComplete } = replay
  const total = counts.both + counts.replay + counts.made
  return (
    <div role="status" className="flex flex-col gap-3">
      <p className="text-sm text-ink">
        {t('result', { ...counts, positions: format.number(positions) })}
        {!isComplete && ` ${t('incomplete')}`}
        {events.length < total && ` ${t('first', { count: events.length })}`}
      </p>
      {events.length > 0 && (
        <div className="max-h-120 overflow-y-auto rounded-lg border border-line">
          <GeofenceEventList
            label={t('events')}
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
