import type { Device } from '@heimdall/contracts'
import { RowLink, TCell, TRow } from '@heimdall/ui'
import { Link } from '@tanstack/react-router'
import { useFormatter, useTranslations } from 'use-intl'
import { openRow } from '../../lib/open-row.ts'
import { DeviceColour } from './device-colour.tsx'
import { deviceColumns } from './device-columns.ts'
import { DeviceStateBadge } from './device-state-badge.tsx'
import { LastSeen } from './last-seen.tsx'

export function DeviceRow({ device }: { device: Device }) {
  const t = useTranslations('devicePages')
  const format = useFormatter()
  const { owner, dialect, live } = device
  const battery = live?.battery ?? null
  return (
    <TRow interactive onClick={openRow}>
      <TCell className="w-full max-w-0 sm:w-auto sm:max-w-72">
        <span className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
          <DeviceColour colour={device.colour} />
          <RowLink asChild className="min-w-0 max-w-full truncate">
            <Link to="/devices/$deviceId" params={{ deviceId: device.id }} preload={false}>
              {device.name}
            </Link>
          </RowLink>
          <DeviceStateBadge device={device} />
        </span>
        <span className={deviceColumns.onPhone}>
          <span className="truncate">{owner.username}</span>
          <span aria-hidden="true">·</span>
          <span className="relative z-1 shrink-0">
            <LastSeen live={live} focusable={false} />
          </span>
        </span>
      </TCell>
      <TCell className={`${deviceColumns.owner} max-w-48 truncate`}>{owner.username}</TCell>
      <TCell className={`${deviceColumns.dialect} text-muted`}>
        {dialect === null ? t('noDialect') : t(`requests.dialects.${dialect}`)}
      </TCell>
      <TCell className={`${deviceColumns.battery} text-muted tabular`}>
        {battery === null ? '–' : format.number(battery / 100, { style: 'percent' })}
      </TCell>
      <TCell className={`${deviceColumns.seen} text-muted`}>
        <span className="relative z-1">
          <LastSeen live={live} focusable={false} />
        </span>
      </TCell>
    </TRow>
  )
}
