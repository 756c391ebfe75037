import type { Session } from '@heimdall/contracts'
import { RelativeTime } from '@heimdall/ui'
import { useLocale, useTimeZone, useTranslations } from 'use-intl'
import { Dotted } from '../../components/dotted.tsx'

export function SessionTimes({ session, brief }: { session: Session; brief: boolean }) {
  const t = useTranslations('sessions')
  const locale = useLocale()
  const timeZone = useTimeZone()
  const time = (date: string) => () => <RelativeTime date={date} locale={locale} timeZone={timeZone} />
  return (
    <Dotted stack className="mt-0.5 text-xs text-muted">
      <span>{session.current ? t('activeNow') : t.rich('lastSeen', { when: time(session.lastSeenAt) })}</span>
      {!brief && <span>{t.rich('since', { when: time(session.createdAt) })}</span>}
    </Dotted>
  )
}
