import { Button } from '@heimdall/ui'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { FormFailure } from '../../components/form-failure.tsx'
import { AuthNotice } from '../auth/auth-notice.tsx'
import { LinkPage } from '../auth/link-page.tsx'
import { useAccountLink, useLinkToken } from '../auth/use-link-token.ts'
import { useVerifyEmail } from './use-verify-email.ts'

/** One click, and not the opening of the page: mail programs open links by themselves, people read what they confirm. */
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
          <div className="flex flex-col gap-4">
            <p className="text-sm wrap-anywhere">
              {t.rich('belongs', {
                email: () => <strong className="font-medium">{account.email}</strong>,
                username: () => <strong className="font-medium">{account.username}</strong>,
              })}
            </p>
            <FormFailure error={verify.error} />
            <Button
              variant="primary"
              size="lg"
              block
              loading={verify.isPending}
              onClick={() => verify.mutate({ token })}
            >
              {t('submit')}
            </Button>
          </div>
        )
      }
    </LinkPage>
  )
}
