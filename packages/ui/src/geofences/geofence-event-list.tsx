import type { ListedGeofenceEvent } from '@heimdall/contracts'
import { LogIn, LogOut, Timer } from 'lucide-react'
import type { ReactNode } from 'react'
import { Badge } from '../data/badge.tsx'
import { RelativeTime } from '../time/relative-time.tsx'
import type { GeofenceTexts } from './geofence-texts.ts'

export type ShownEvent = Pick<
  ListedGeofenceEvent,
  'kind' | 'at' | 'isPassing' | 'deviceName' | 'username'
> & { key: string }

export interface GeofenceEventListProps {
  /** Names the list. */
  label: string
  events: readonly ShownEvent[]
  texts: GeofenceTexts
  locale: string
  timeZone?: string | undefined
  /** The exact time in place: for what is compared. */
  exact?: boolean | undefined
  /** Whose device it is: where several people’s are in one list. */
  showsOwner?: boolean | undefined
  /** Behind an event. */
  note?: ((event: ShownEvent) => ReactNode) | undefined
}

const icons = { enter: LogIn, exit: LogOut, dwell: Timer }
const tones = { enter: 'success', exit: 'warning', dwell: 'info' } as const

export function GeofenceEventList(props: GeofenceEventListProps) {
  const { label, events, texts, locale, timeZone, exact, showsOwner, note } = props
  return (
    <ul aria-label={label} className="divide-y divide-line">
      {events.map((event) => {
        const Icon = icons[event.kind]
        return (
          <li key={event.key} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-5 py-3">
            <Badge tone={tones[event.kind]} icon={<Icon />}>
              {texts.kinds[event.kind]}
            </Badge>
            <span className="min-w-0 text-sm font-medium text-ink wrap-anywhere">
              {event.deviceName ?? texts.goneDevice}
            </span>
            {showsOwner && event.username !== null && (
              <span className="text-xs text-muted wrap-anywhere">{event.username}</span>
            )}
            {event.isPassing && <span className="text-xs text-muted">{texts.passing}</span>}
            {note?.(event)}
            <span className="ml-auto text-xs text-muted">
              <RelativeTime date={event.at} locale={locale} timeZone={timeZone} exact={exact} />
            </span>
          </li>
        )
      })}
    </ul>
  )
}
