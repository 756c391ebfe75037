import { Alert, Button } from '@heimdall/ui'
import { Send } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useErrorText } from '../../lib/use-error-text.ts'
import { useResendMail } from './use-resend-mail.ts'

/** For a mail that was given up. */
export function ResendMail({ mailId }: { mailId: string }) {
  const t = useTranslations('mail')
  const errorText = useErrorText()
  const resend = useResendMail()
  return (
    <div className="flex flex-col items-start gap-3">
      {resend.isError && <Alert tone="danger" live title={errorText(resend.error)} />}
      <Button variant="primary" loading={resend.isPending} onClick={() => resend.mutate({ mailId })}>
        <Send aria-hidden="true" />
        {t('resend')}
      </Button>
      <p className="text-xs text-muted">{t('resendHint')}</p>
    </div>
  )
}
