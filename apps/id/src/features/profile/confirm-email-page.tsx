import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { meQuery } from '../account/queries.ts'
import { AuthNotice } from '../auth/auth-notice.tsx'
import { ConfirmAddress } from '../auth/confirm-address.tsx'
import { LinkPage } from '../auth/link-page.tsx'
import { useAccountLink, useLinkToken } from '../auth/use-link-token.ts'
import { useConfirmEmail } from './use-email-change.ts'

/** The link at a new address of an account. */
export function ConfirmEmailPage() {
  const t = useTranslations('confirmEmail')
  const queryClient = useQueryClient()
  const token = useLinkToken()
  const confirm = useConfirmEmail()
  const { link, isGone } = useAccountLink(token, 'change_email', confirm.isSuccess)
  const home = <Link to="/profile">{t('toProfile')}</Link>
  if (confirm.isSuccess) {
    const text = t('done', { email: confirm.data.email })
    return <AuthNotice title={t('doneTitle')} text={text} action={home} />
  }
  if (isGone) return <AuthNotice title={t('goneTitle')} text={t('gone')} action={home} />
  const onSuccess = () => queryClient.removeQueries({ queryKey: meQuery().queryKey })
  return (
    <LinkPage title={t('title')} link={link} busyLabel={confirm.isPending ? t('pending') : undefined}>
      {(account) =>
        account.valid && (
          <ConfirmAddress
            account={account}
            text={(names) => t.rich('belongs', names)}
            submit={t('submit')}
            pending={confirm.isPending}
            error={confirm.error}
            onConfirm={() => confirm.mutate({ token }, { onSuccess })}
          />
        )
      }
    </LinkPage>
  )
}
