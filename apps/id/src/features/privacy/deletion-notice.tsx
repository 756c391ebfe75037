import { Alert, Button, RelativeTime } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useLocale, useTimeZone, useTranslations } from 'use-intl'
import { deletionQuery } from './queries.ts'

/** Where somebody looks first: that the account is going to be deleted. Nothing otherwise. */
export function DeletionNotice() {
  const t = useTranslations('privacy.due')
  const locale = useLocale()
  const timeZone = useTimeZone()
  const at = useQuery(deletionQuery()).data?.scheduledDeletionAt ?? null
  if (at === null) return null
  return (
    <Alert
      tone="warning"
      title={t.rich('title', {
        when: () => <RelativeTime exact date={at} locale={locale} timeZone={timeZone} />,
      })}
      actions={
        <Button asChild size="sm">
          <Link to="/privacy">{t('toPrivacy')}</Link>
        </Button>
      }
    >
      {t('text')}
    </Alert>
  )
}
