import { Alert, Button, RelativeTime, useToast } from '@heimdall/ui'
import { useLocale, useTimeZone, useTranslations } from 'use-intl'
import { useErrorText } from '../../lib/use-error-text.ts'
import { useDeletionChange } from './use-deletion-change.ts'

/** The account is going to be deleted: when, and the way back. */
export function DeletionDue({ at }: { at: string }) {
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
      {t('text')}
    </Alert>
  )
}
