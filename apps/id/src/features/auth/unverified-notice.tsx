import { Alert } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { ResendButton, type ResendButtonProps } from '../email-verification/resend-button.tsx'
import { NoMailNotice } from './no-mail-notice.tsx'

/** The password was right, but the address has yet to be confirmed. */
export function UnverifiedNotice({ credentials }: ResendButtonProps) {
  const t = useTranslations('verify')
  return (
    <>
      <Alert tone="warning" live title={t('dueTitle')}>
        {t('due')}
      </Alert>
      <NoMailNotice />
      <ResendButton credentials={credentials} />
    </>
  )
}
