import type { AuditEvent } from '@heimdall/contracts'
import { DescriptionList } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { CopyText } from '../../../components/copy-text.tsx'
import { PlaceText } from '../place-text.tsx'
import { useCatalog } from '../use-catalog.ts'
import { DeviceText } from './device-text.tsx'

/** From where and by which way it came. */
export function EventOrigin({ event }: { event: AuditEvent }) {
  const t = useTranslations('event')
  const catalog = useCatalog()
  const items = [
    { term: t('place'), value: <PlaceText place={event} focusable wrap /> },
    event.ipAddress !== null && {
      term: t('ip'),
      value: <CopyText value={event.ipAddress} label={t('copyIp')} isPrivate />,
    },
    event.userAgent !== null && { term: t('device'), value: <DeviceText userAgent={event.userAgent} /> },
    event.sourceService !== null && { term: t('source'), value: catalog.sourceLabel(event.sourceService) },
    event.correlationId !== null && {
      term: t('correlation'),
      value: <CopyText value={event.correlationId} label={t('copyCorrelation')} isPrivate />,
    },
    { term: t('id'), value: <CopyText value={event.id} label={t('copyId')} isPrivate /> },
  ]
  return <DescriptionList items={items.filter((item) => item !== false)} />
}
