import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { AuthNotice } from '../auth/auth-notice.tsx'
import { ConfirmAddress } from '../auth/confirm-address.tsx'
import { LinkPage } from '../auth/link-page.tsx'
import { useAccountLink, useLinkToken } from '../auth/use-link-token.ts'
import { useVerifyEmail } from './use-verify-email.ts'

/** The link at the address of a new account. */
export function VerifyEmailPage() {
  const t = useTranslations('verify')
  const token = useLinkToken()
  const verify = useVerifyEmail()
  const { link, isGone } = useAccountLink(token, 'verify_email', verify.isSuccess)
  const toSignIn = <Link to="/sign-in">{t('toSignIn')}</Link>
  if (verify.isSuccess) {
    const text = t('done', { username: verify.data.username })
    return <AuthNotice title={t('doneTitle')} text={text} action={toSignIn} />
  }
  if (isGone) return <AuthNotice title={t('goneTitle')} text={t('gone')} action={toSignIn} />
  return (
    <LinkPage
      title={t('title')}
      description={t('description')}
      link={link}
      busyLabel={verify.isPending ? t('pending') : undefined}
    >
      {(account) =>
        account.valid && (
          <ConfirmAddress
            account={account}
            text={(names) => t.rich('belongs', names)}
            submit={t('submit')}
            pending={verify.isPending}
            error={verify.error}
            onConfirm={() => verify.mutate({ token })}
          />
        )
      }
    </LinkPage>
  )
}
