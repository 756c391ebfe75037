import { Alert, Button } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { FormFailure } from '../../components/form-failure.tsx'
import { useResend } from './use-resend.ts'

export interface ResendButtonProps {
  /** What was typed: only whoever knows the password may have the link sent again. */
  credentials: () => { identifier: string; password: string }
}

export function ResendButton({ credentials }: ResendButtonProps) {
  const t = useTranslations('verify')
  const resend = useResend()
  if (resend.isSuccess) return <Alert tone="success" live title={t('sentAgain')} />
  return (
    <div className="flex flex-col gap-3">
      <FormFailure error={resend.error} />
      <Button type="button" block loading={resend.isPending} onClick={() => resend.mutate(credentials())}>
        {t('sendAgain')}
      </Button>
    </div>
  )
}
