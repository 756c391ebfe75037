import { SkeletonRows } from '@heimdall/ui'
import { skipToken, useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { useLocale, useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { trpc } from '../../lib/trpc.ts'
import { AuthNotice } from './auth-notice.tsx'
import { AuthPage } from './auth-page.tsx'
import { NewAccountForm } from './new-account-form.tsx'
import { useSetUp } from './use-set-up.ts'

/** The token stands in the fragment, which browsers keep to themselves: it is in no log and no referrer. */
export function SetUpPage() {
  const t = useTranslations('setUp')
  const locale = useLocale()
  const token = useLocation({ select: ({ hash }) => hash })
  const setUp = useSetUp()
  const state = useQuery(
    trpc.accounts.setUpState.queryOptions(token === '' || setUp.isSuccess ? skipToken : { token }),
  )
  const toSignIn = <Link to="/sign-in">{t('toSignIn')}</Link>

  if (setUp.isSuccess) {
    return (
      <AuthNotice
        title={t('doneTitle')}
        text={t('done', { username: setUp.variables.username })}
        action={<a href="/admin">{t('openAdmin')}</a>}
        second={<Link to="/">{t('toOverview')}</Link>}
      />
    )
  }
  if (token === '') return <AuthNotice title={t('missingTitle')} text={t('missing')} action={toSignIn} />
  if (state.data?.needed === false) {
    return <AuthNotice title={t('notNeededTitle')} text={t('notNeeded')} action={toSignIn} />
  }
  if (state.data?.tokenValid === false) {
    return <AuthNotice title={t('goneTitle')} text={t('gone')} action={toSignIn} />
  }
  return (
    <AuthPage
      title={t('title')}
      description={t('description')}
      busyLabel={setUp.isPending ? t('pending') : state.isFetching ? t('checking') : undefined}
    >
      {state.isPending && <SkeletonRows label={t('checking')} rows={3} />}
      {state.isError && (
        <QueryError error={state.error} onRetry={() => state.refetch()} pending={state.isFetching} />
      )}
      {state.isSuccess && (
        <NewAccountForm
          submitLabel={t('submit')}
          pending={setUp.isPending}
          error={setUp.error}
          onSubmit={(values) => setUp.mutate({ ...values, locale, token })}
        />
      )}
    </AuthPage>
  )
}
