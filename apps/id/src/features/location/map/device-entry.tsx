import type { Device } from '@heimdall/contracts'
import { cx, PrivacyBlur, RelativeTime } from '@heimdall/ui'
import { useLocale, useTimeZone, useTranslations } from 'use-intl'
import { Dotted } from '../../../components/dotted.tsx'
import { usePositionText } from './use-position-text.ts'

export interface DeviceEntryProps {
  device: Device
  selected: boolean
  onSelect: () => void
}

/** The same as the map shows, for those who can't see it. */
export function DeviceEntry({ device: { name, colour, live }, selected, onSelect }: DeviceEntryProps) {
  const t = useTranslations('deviceMap')
  const locale = useLocale()
  const timeZone = useTimeZone()
  const text = usePositionText()
  const position = live?.position
  return (
    <li className={cx('relative px-5 py-3.5', selected && 'bg-active')}>
      <p className="flex items-center gap-2.5">
        <span
          aria-hidden="true"
          className="size-3 shrink-0 rounded-full border border-line"
          style={{ backgroundColor: colour }}
        />
        {position ? (
          <button
            type="button"
            aria-pressed={selected}
            onClick={onSelect}
            // The whole entry is what is pressed.
            className="min-w-0 truncate rounded-sm text-left font-medium text-ink after:absolute after:inset-0"
          >
            {name}
          </button>
        ) : (
          <span className="min-w-0 truncate font-medium text-ink">{name}</span>
        )}
      </p>
      <Dotted className="mt-0.5 pl-5.5 text-sm text-muted">
        {position && (
          <PrivacyBlur focusable={false} className="tabular">
            {text.place(position)}
          </PrivacyBlur>
        )}
        {position && text.speed(position) !== null && <span className="tabular">{text.speed(position)}</span>}
        {position && text.heading(position) !== null && <span>{text.heading(position)}</span>}
        {position && text.accuracy(position) !== null && (
          <span className="tabular">{text.accuracy(position)}</span>
        )}
        {live?.battery != null && (
          <span className="tabular">{t('battery', { percent: Math.round(live.battery) })}</span>
        )}
        {live?.lastSeenAt ? (
          <RelativeTime date={live.lastSeenAt} locale={locale} timeZone={timeZone} focusable={false} />
        ) : (
          <span>{t('unheard')}</span>
        )}
      </Dotted>
    </li>
  )
}
