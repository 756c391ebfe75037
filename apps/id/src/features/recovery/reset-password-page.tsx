import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { AuthNotice } from '../auth/auth-notice.tsx'
import { LinkPage } from '../auth/link-page.tsx'
import { useAccountLink, useLinkToken } from '../auth/use-link-token.ts'
import { ResetPasswordForm } from './reset-password-form.tsx'
import { useResetPassword } from './use-recovery.ts'

export function ResetPasswordPage() {
  const t = useTranslations('reset')
  const token = useLinkToken()
  const reset = useResetPassword()
  const { link, isGone } = useAccountLink(token, 'reset_password', reset.isSuccess)
  const toSignIn = <Link to="/sign-in">{t('toSignIn')}</Link>
  if (reset.isSuccess) return <AuthNotice title={t('doneTitle')} text={t('done')} action={toSignIn} />
  if (isGone) {
    const askAgain = <Link to="/forgot-password">{t('askAgain')}</Link>
    return <AuthNotice title={t('goneTitle')} text={t('gone')} action={askAgain} second={toSignIn} />
  }
  return (
    <LinkPage
      title={t('title')}
      description={t('description')}
      link={link}
      busyLabel={reset.isPending ? t('pending') : undefined}
    >
      {(account) =>
        account.valid && <ResetPasswordForm token={token} username={account.username} reset={reset} />
      }
    </LinkPage>
  )
}
