import type { Session } from '@heimdall/contracts'
import { Button, RelativeTime } from '@heimdall/ui'
import { useLocale, useTranslations } from 'use-intl'
import { CopyText } from '../../components/copy-text.tsx'
import { PlaceText } from '../audit/place-text.tsx'
import { useDeviceName } from './use-device-name.ts'

export type UserSession = Omit<Session, 'current'>

export function UserSessionItem({
  session,
  onEnd,
}: {
  session: UserSession
  /** Absent: the viewer may not. */
  onEnd: (() => void) | undefined
}) {
  const t = useTranslations('user.sessions')
  const locale = useLocale()
  const device = useDeviceName()(session.userAgent)
  const time = (date: string) => () => <RelativeTime date={date} locale={locale} />
  const { secondFactor } = session
  return (
    <li className="flex flex-wrap items-start gap-3 px-5 py-3.5 text-sm">
      <div className="flex min-w-0 flex-1 basis-64 flex-col gap-1">
        <span className="font-medium">{device}</span>
        <span className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 text-muted">
          <PlaceText place={session} focusable wrap />
          {session.ipAddress !== null && <CopyText value={session.ipAddress} label={t('copyIp')} isPrivate />}
        </span>
        <span className="text-xs text-muted">
          {t.rich('seen', { time: time(session.lastSeenAt) })} ·{' '}
          {t.rich('since', { time: time(session.createdAt) })}
        </span>
        <span className="text-xs text-muted">
          {t(`methods.${session.method}`)}
          {secondFactor !== null && ` · ${t(`factors.${secondFactor}`)}`}
        </span>
      </div>
      {onEnd && (
        <Button size="sm" aria-label={t('endNamed', { device })} onClick={onEnd}>
          {t('end')}
        </Button>
      )}
    </li>
  )
}
