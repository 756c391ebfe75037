import type { Device } from '@heimdall/contracts'
import { cx, Table, TBody, THead, THeaderCell } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { deviceColumns } from './device-columns.ts'
import { DeviceRow } from './device-row.tsx'

export function DevicesTable({ devices, busy }: { devices: readonly Device[]; busy: boolean }) {
  const t = useTranslations('devicePages')
  return (
    <Table label={t('title')} aria-busy={busy} className={cx('transition-opacity', busy && 'opacity-60')}>
      <THead>
        <tr>
          <THeaderCell>{t('columns.name')}</THeaderCell>
          <THeaderCell className={deviceColumns.owner}>{t('columns.owner')}</THeaderCell>
          <THeaderCell className={deviceColumns.dialect}>{t('columns.dialect')}</THeaderCell>
          <THeaderCell className={deviceColumns.battery}>{t('columns.battery')}</THeaderCell>
          <THeaderCell className={deviceColumns.seen}>{t('columns.seen')}</THeaderCell>
        </tr>
      </THead>
      <TBody>
        {devices.map((device) => (
          <DeviceRow key={device.id} device={device} />
        ))}
      </TBody>
    </Table>
  )
}
