import { SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { TextLink } from '../../components/text-link.tsx'
import { errorData } from '../../lib/api-error.ts'
import { AuthNotice } from '../auth/auth-notice.tsx'
import { AuthPage } from '../auth/auth-page.tsx'
import type { GuestSearch } from '../auth/guest-search.ts'
import { LinkedRegisterForm } from './linked-register-form.tsx'
import { pendingRegistrationQuery } from './queries.ts'
import { useLinkedRegister } from './use-linked-register.ts'

/** Whoever comes from a platform for the first time chooses a name here. */
export function LinkedRegisterPage({ redirect }: GuestSearch) {
  const t = useTranslations('linkedRegister')
  const query = useQuery(pendingRegistrationQuery())
  const register = useLinkedRegister()
  const toSignIn = (
    <Link to="/sign-in" search={{ redirect }}>
      {t('toSignIn')}
    </Link>
  )
  const isGone = [query.error, register.error].some((error) => errorData(error)?.code === 'GONE')
  if (isGone) return <AuthNotice title={t('goneTitle')} text={t('gone')} action={toSignIn} />
  const pending = query.data
  if (!pending) {
    return (
      <AuthPage title={t('title')}>
        {query.isError ? (
          <QueryError error={query.error} onRetry={() => query.refetch()} pending={query.isFetching} />
        ) : (
          <SkeletonRows label={t('loading')} rows={2} />
        )}
      </AuthPage>
    )
  }
  const { provider, externalName } = pending
  const words = { provider: provider.name, name: externalName ?? provider.name }
  return (
    <AuthPage
      title={t('title')}
      description={t(externalName === null ? 'description' : 'descriptionNamed', words)}
      busyLabel={register.isPending ? t('pending') : undefined}
      cardFooter={
        <>
          {t('haveAccount', words)} <TextLink>{toSignIn}</TextLink>
        </>
      }
    >
      <LinkedRegisterForm pending={pending} register={register} />
    </AuthPage>
  )
}
