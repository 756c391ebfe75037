import type { AuditEvent } from '@heimdall/contracts'
import { useTranslations } from 'use-intl'
import { UserName } from '../users/user-name.tsx'

/** Who did it, where that is somebody other than whom it concerns. */
export function ActorName({ event }: { event: AuditEvent }) {
  const t = useTranslations('audit')
  if (event.actorId !== null && event.actorId === event.userId) {
    return <span className="text-subtle">{t('self')}</span>
  }
  return <UserName id={event.actorId} />
}
