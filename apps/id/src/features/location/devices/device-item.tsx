import type { Device } from '@heimdall/contracts'
import { RelativeTime } from '@heimdall/ui'
import { Smartphone } from 'lucide-react'
import { useFormatter, useLocale, useTimeZone, useTranslations } from 'use-intl'
import { Dotted } from '../../../components/dotted.tsx'
import { DeviceMenu } from './device-menu.tsx'

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
      </div>
      <DeviceMenu device={device} />
    </li>
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
