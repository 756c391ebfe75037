import { Button, SkeletonRows, ToastProvider } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { FormFailure } from '../../components/form-failure.tsx'
import { QueryError } from '../../components/query-error.tsx'
import { isOwnPath } from '../../lib/redirect.ts'
import { useMe } from '../account/use-me.ts'
import { AuthPage } from '../auth/auth-page.tsx'
import { useSignOut } from '../auth/use-sign-out.ts'
import { StepUp } from '../step-up/step-up.tsx'
import { OwedFactorSetUp } from './owed-factor-set-up.tsx'
import { securityQuery } from './queries.ts'
import { useRequiredText } from './use-required-text.ts'

/** A page of its own, with everything that is needed and nothing else: who asks, the app, the codes, and the way out. */
export function OwedFactorPage({ target }: { target: string }) {
  const t = useTranslations()
  return (
    <ToastProvider labels={{ region: t('common.notifications'), dismiss: t('common.close') }}>
      <OwedFactor target={target} />
      <StepUp />
    </ToastProvider>
  )
}

function OwedFactor({ target }: { target: string }) {
  const t = useTranslations()
  const router = useRouter()
  const { username, twoFactor } = useMe()
  const query = useQuery(securityQuery())
  const requiredText = useRequiredText()
  const signOut = useSignOut()
  const [busy, setBusy] = useState(false)
  // Here too when it was set up in another tab, or is no longer asked for.
  useEffect(() => {
    if (twoFactor.owed) return
    if (isOwnPath(target)) router.history.replace(target)
    else window.location.replace(target)
  }, [router, target, twoFactor.owed])
  return (
    <AuthPage
      title={t('owedFactor.title')}
      description={(query.data && requiredText(query.data, 'waits')) ?? t('owedFactor.text')}
      busyLabel={busy ? t('secondFactor.pending') : undefined}
      cardFooter={
        <Button variant="ghost" loading={signOut.isPending} onClick={() => signOut.mutate({})}>
          {t('owedFactor.signOut', { username })}
        </Button>
      }
    >
      {query.isPending && <SkeletonRows label={t('common.loading')} rows={2} />}
      {query.isError && (
        <QueryError error={query.error} onRetry={() => query.refetch()} pending={query.isFetching} />
      )}
      <FormFailure error={signOut.error} />
      {query.data && <OwedFactorSetUp onBusy={setBusy} />}
    </AuthPage>
  )
}
