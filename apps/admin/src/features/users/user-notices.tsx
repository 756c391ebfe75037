import type { UserDetails } from '@heimdall/contracts'
import { Alert, RelativeTime } from '@heimdall/ui'
import { useLocale, useTranslations } from 'use-intl'

/** What an administrator has to know before anything else on this page. */
export function UserNotices({ user }: { user: UserDetails }) {
  const t = useTranslations('user.notices')
  const locale = useLocale()
  const time = (date: string) => () => <RelativeTime exact date={date} locale={locale} />
  const { banReason, banExpiresAt } = user
  return (
    <div className="mb-4 flex flex-col gap-3 empty:hidden">
      {user.deletedAt !== null && (
        <Alert tone="info" title={t('deleted')}>
          {t('deletedText')}
        </Alert>
      )}
      {user.bannedAt !== null && (
        <Alert
          tone="danger"
          title={banExpiresAt === null ? t('banned') : t.rich('bannedUntil', { time: time(banExpiresAt) })}
        >
          {banReason}
        </Alert>
      )}
      {user.deletion && (
        <Alert tone="warning" title={t.rich('deletion', { time: time(user.deletion.deleteAt) })}>
          {user.deletion.requestedBy === 'self' ? t('deletionBySelf') : user.deletion.reason}
        </Alert>
      )}
      {user.mustChangePassword && (
        <Alert tone="warning" title={t('passwordDue')}>
          {t('passwordDueText')}
        </Alert>
      )}
    </div>
  )
}
