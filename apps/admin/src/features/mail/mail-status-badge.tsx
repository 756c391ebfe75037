import type { MailStatus } from '@heimdall/contracts'
import { Badge, type Tone } from '@heimdall/ui'
import { useTranslations } from 'use-intl'

const tones: Record<MailStatus, Tone> = { waiting: 'info', sending: 'info', sent: 'success', dead: 'danger' }

export function MailStatusBadge({ status }: { status: MailStatus }) {
  const t = useTranslations('mail.statuses')
  return <Badge tone={tones[status]}>{t(status)}</Badge>
}
