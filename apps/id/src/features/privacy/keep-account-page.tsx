import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { trpc } from '../../lib/trpc.ts'
import { AuthNotice } from '../auth/auth-notice.tsx'
import { ConfirmAddress } from '../auth/confirm-address.tsx'
import { LinkPage } from '../auth/link-page.tsx'
import { useAccountLink, useLinkToken } from '../auth/use-link-token.ts'

/** The link of a mail about the deletion of an account. It works signed out, too. */
export function KeepAccountPage() {
  const t = useTranslations('keepAccount')
  const token = useLinkToken()
  const keep = useMutation(trpc.privacy.keepAccount.mutationOptions())
  const { link, isGone } = useAccountLink(token, 'cancel_deletion', keep.isSuccess)
  const toSignIn = <Link to="/sign-in">{t('toSignIn')}</Link>
  if (keep.isSuccess) {
    const text = t('done', { username: keep.data.username })
    return <AuthNotice title={t('doneTitle')} text={text} action={toSignIn} />
  }
  if (isGone) return <AuthNotice title={t('goneTitle')} text={t('gone')} action={toSignIn} />
  return (
    <LinkPage title={t('title')} link={link} busyLabel={keep.isPending ? t('pending') : undefined}>
      {(account) =>
        account.valid && (
          <ConfirmAddress
            account={account}
            text={({ username }) => t.rich('text', { username })}
            submit={t('submit')}
            pending={keep.isPending}
            error={keep.error}
            onConfirm={() => keep.mutate({ token })}
          />
        )
      }
    </LinkPage>
  )
}
