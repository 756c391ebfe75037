import { Button } from '@heimdall/ui'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { FormFailure } from '../../components/form-failure.tsx'
import { meQuery } from '../account/queries.ts'
import { AuthNotice } from '../auth/auth-notice.tsx'
import { LinkPage } from '../auth/link-page.tsx'
import { useAccountLink, useLinkToken } from '../auth/use-link-token.ts'
import { useConfirmEmail } from './use-email-change.ts'

/** The link at a new address. One click, as with the first address: mail programs open links by themselves. */
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
          <div className="flex flex-col gap-4">
            <p className="text-sm wrap-anywhere">
              {t.rich('belongs', {
                email: () => <strong className="font-medium">{account.email}</strong>,
                username: () => <strong className="font-medium">{account.username}</strong>,
              })}
            </p>
            <FormFailure error={confirm.error} />
            <Button
              variant="primary"
              size="lg"
              block
              loading={confirm.isPending}
              onClick={() => confirm.mutate({ token }, { onSuccess })}
            >
              {t('submit')}
            </Button>
          </div>
        )
      }
    </LinkPage>
  )
}
