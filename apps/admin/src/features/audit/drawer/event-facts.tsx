import type { AuditEvent } from '@heimdall/contracts'
import { Badge, DescriptionList, StatusBadge, type Tone } from '@heimdall/ui'
import { Flag } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { CopyText } from '../../../components/copy-text.tsx'
import { UserLink } from '../../users/user-link.tsx'
import { useCatalog } from '../use-catalog.ts'

const severityTone: Record<string, Tone> = {
  info: 'neutral',
  notice: 'info',
  warning: 'warning',
  critical: 'danger',
}

/** What happened, how it ended, who did it to whom. */
export function EventFacts({ event }: { event: AuditEvent }) {
  const t = useTranslations('event')
  const catalog = useCatalog()
  const type = catalog.type(event.eventType)
  const items = [
    {
      term: t('status'),
      value: (
        <span className="flex flex-wrap items-center gap-2">
          <StatusBadge status={event.status} label={catalog.statusLabel(event.status)} />
          {type && <Badge tone={severityTone[type.severity]}>{catalog.severityLabel(type.severity)}</Badge>}
          {event.isReported && (
            <Badge tone="warning" icon={<Flag />}>
              {t('reported')}
            </Badge>
          )}
        </span>
      ),
    },
    event.errorMessage !== null && { term: t('error'), value: event.errorMessage },
    { term: t('user'), value: <UserLink id={event.userId} /> },
    { term: t('actor'), value: <UserLink id={event.actorId} /> },
    type && { term: t('category'), value: catalog.categoryLabel(type.category) },
    {
      term: t('type'),
      value: <CopyText value={event.eventType} label={t('copyType')} />,
    },
    event.resourceType !== null && {
      term: t('resource'),
      value: (
        <span className="flex flex-wrap items-center gap-x-2">
          {catalog.resourceLabel(event.resourceType)}
          {event.resourceId !== null && (
            <CopyText value={event.resourceId} label={t('copyResource')} isPrivate />
          )}
        </span>
      ),
    },
  ]
  return <DescriptionList items={items.filter((item) => item !== false && item !== undefined)} />
}
