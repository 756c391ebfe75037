import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useLocale, useTranslations } from 'use-intl'
import { trpc } from '../../lib/trpc.ts'
import { AuthNotice } from '../auth/auth-notice.tsx'
import { LinkPage } from '../auth/link-page.tsx'
import { NewAccountForm } from '../auth/new-account-form.tsx'
import { NoMailNotice } from '../auth/no-mail-notice.tsx'
import { useLinkToken } from '../auth/use-link-token.ts'
import { ResendButton } from '../email-verification/resend-button.tsx'
import { useAcceptInvitation } from './use-accept-invitation.ts'

/** Greets with who invites, and makes the account. */
export function InvitePage() {
  const t = useTranslations('invite')
  const locale = useLocale()
  const token = useLinkToken()
  const accept = useAcceptInvitation()
  const complete = token.length >= 20 && token.length <= 200
  const link = useQuery({
    ...trpc.invitations.get.queryOptions({ token }, { staleTime: 0 }),
    enabled: complete && !accept.isSuccess,
  })
  const toSignIn = <Link to="/sign-in">{t('toSignIn')}</Link>
  if (accept.data === 'signed-in') {
    const text = t('done', { username: accept.variables.username })
    return <AuthNotice title={t('doneTitle')} text={text} action={<Link to="/">{t('toOverview')}</Link>} />
  }
  if (accept.data === 'sign-in') {
    return <AuthNotice title={t('doneTitle')} text={t('signInNow')} action={toSignIn} />
  }
  if (accept.data === 'confirm') {
    const { email, password } = accept.variables
    return (
      <AuthNotice title={t('confirmTitle')} text={t('confirm', { email })} action={toSignIn}>
        <NoMailNotice />
        <ResendButton credentials={() => ({ identifier: email, password })} />
      </AuthNotice>
    )
  }
  if (!complete || link.data?.valid === false) {
    return <AuthNotice title={t('goneTitle')} text={t('gone')} action={toSignIn} />
  }
  // An invitation for one address proves it.
  const proven = !link.data?.valid || link.data.email !== null
  const host = link.data?.valid ? link.data.invitedBy : null
  return (
    <LinkPage
      title={host === null ? t('title') : t('titleBy', { name: host })}
      description={t(proven ? 'description' : 'descriptionUnproven')}
      link={link}
      busyLabel={accept.isPending ? t('pending') : undefined}
    >
      {(invitation) =>
        invitation.valid && (
          <NewAccountForm
            email={invitation.email}
            submitLabel={t('submit')}
            pending={accept.isPending}
            error={accept.error}
            onSubmit={(values) => accept.mutate({ ...values, locale, invitation: token })}
          />
        )
      }
    </LinkPage>
  )
}
