import type { Device } from '@heimdall/contracts'
import { RelativeTime } from '@heimdall/ui'
import { Smartphone, TriangleAlert } from 'lucide-react'
import { useFormatter, useLocale, useTimeZone, useTranslations } from 'use-intl'
import { Dotted } from '../../../components/dotted.tsx'
import { DeviceMenu } from './device-menu.tsx'
import { hoursBehind } from './hours-behind.ts'

export function DeviceItem({ device }: { device: Device }) {
  return (
    <li className="flex items-start gap-3 px-5 py-4">
      <span className="grid size-9 shrink-0 place-items-center rounded-lg border border-line bg-sunken text-muted">
        <Smartphone aria-hidden="true" className="size-4" />
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-2 font-medium text-ink wrap-anywhere">
          <span
            aria-hidden="true"
            className="size-2.5 shrink-0 rounded-full"
            style={{ backgroundColor: device.colour }}
          />
          {device.name}
        </p>
        <DeviceState live={device.live} />
        <ClockBehind hours={hoursBehind(device.live)} />
      </div>
      <DeviceMenu device={device} />
    </li>
  )
}

/** Its owner shall not wonder why a new link shows nothing: what it may show goes by this clock. */
function ClockBehind({ hours }: { hours: number }) {
  const t = useTranslations('devices')
  if (hours === 0) return null
  return (
    <p className="mt-1 flex gap-1.5 text-xs text-warning-ink">
      <TriangleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
      <span className="min-w-0">{t('clockBehind', { hours })}</span>
    </p>
  )
}

/** How it fares, and not where it is: the list may be seen on a stream. */
function DeviceState({ live }: Pick<Device, 'live'>) {
  const t = useTranslations('devices')
  const format = useFormatter()
  const locale = useLocale()
  const timeZone = useTimeZone()
  const seenAt = live?.lastSeenAt
  if (!seenAt) return <p className="mt-1 text-xs text-muted">{t('neverSeen')}</p>
  const when = () => <RelativeTime date={seenAt} locale={locale} timeZone={timeZone} />
  const accuracy = live.position?.accuracy
  return (
    <Dotted className="mt-1 text-xs text-muted">
      <span>{t.rich('seen', { when })}</span>
      {live.battery !== null && (
        <span>{t('battery', { percent: format.number(live.battery / 100, { style: 'percent' }) })}</span>
      )}
      {accuracy != null && (
        <span>{t('accuracy', { metres: format.number(accuracy, { maximumFractionDigits: 0 }) })}</span>
      )}
    </Dotted>
  )
}
