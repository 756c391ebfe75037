import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useLocale, useTranslations } from 'use-intl'
import { TextLink } from '../../components/text-link.tsx'
import { infoQuery } from '../account/queries.ts'
import { ResendButton } from '../email-verification/resend-button.tsx'
import { ProviderButtons } from '../links/provider-buttons.tsx'
import { AuthNotice } from './auth-notice.tsx'
import { AuthPage } from './auth-page.tsx'
import type { GuestSearch } from './guest-search.ts'
import { NewAccountForm } from './new-account-form.tsx'
import { NoMailNotice } from './no-mail-notice.tsx'
import { useRegister } from './use-register.ts'

export function RegisterPage({ redirect }: GuestSearch) {
  const t = useTranslations('register')
  const locale = useLocale()
  const info = useQuery(infoQuery()).data
  const register = useRegister()
  const toSignIn = (
    <Link to="/sign-in" search={{ redirect }}>
      {t('toSignIn')}
    </Link>
  )
  if (info?.registrationEnabled === false) {
    return <AuthNotice title={t('closedTitle')} text={t('closed')} action={toSignIn} />
  }
  if (register.isSuccess) {
    const { email, password } = register.variables
    return (
      <AuthNotice title={t('receivedTitle')} text={t('received', { email })} action={toSignIn}>
        <NoMailNotice />
        <ResendButton credentials={() => ({ identifier: email, password })} />
      </AuthNotice>
    )
  }
  return (
    <AuthPage
      title={t('title')}
      description={t('description')}
      busyLabel={register.isPending ? t('pending') : undefined}
      cardFooter={
        <>
          {t('haveAccount')}{' '}
          <TextLink>
            <Link to="/sign-in" search={{ redirect }}>
              {t('signIn')}
            </Link>
          </TextLink>
        </>
      }
    >
      <NewAccountForm
        submitLabel={t('submit')}
        pending={register.isPending}
        error={register.error}
        onSubmit={(values) => register.mutate({ ...values, locale })}
      />
      <ProviderButtons redirect={redirect} registering />
    </AuthPage>
  )
}
