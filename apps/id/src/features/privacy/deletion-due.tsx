import type { DeletionStatus } from '@heimdall/contracts'
import { Alert, Button, RelativeTime, useToast } from '@heimdall/ui'
import { useLocale, useTimeZone, useTranslations } from 'use-intl'
import { useErrorText } from '../../lib/use-error-text.ts'
import { useDeletionChange } from './use-deletion-change.ts'

/** The account is going to be deleted: when, why where others want it, and the way back. */
export function DeletionDue({ deletion, at }: { deletion: DeletionStatus; at: string }) {
  const t = useTranslations('privacy.due')
  const locale = useLocale()
  const timeZone = useTimeZone()
  const { toast } = useToast()
  const errorText = useErrorText()
  const { cancel } = useDeletionChange()

  function keep() {
    cancel.mutate(
      {},
      {
        onSuccess: () => toast({ tone: 'success', title: t('kept') }),
        onError: (error) => toast({ tone: 'danger', title: errorText(error).title }),
      },
    )
  }
  return (
    <Alert
      tone="warning"
      title={t.rich('title', {
        when: () => <RelativeTime exact date={at} locale={locale} timeZone={timeZone} />,
      })}
      actions={
        <Button variant="primary" loading={cancel.isPending} onClick={keep}>
          {t('keep')}
        </Button>
      }
    >
      {deletion.requestedBy === 'administration' && (
        <p className="mb-2">{t('byAdministration', { reason: deletion.reason ?? '' })}</p>
      )}
      <p>{t('text')}</p>
    </Alert>
  )
}
