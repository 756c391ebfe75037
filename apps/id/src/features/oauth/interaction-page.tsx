import { SkeletonRows } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { AuthPage } from '../auth/auth-page.tsx'
import { ConsentView } from './consent-view.tsx'
import { LoginView } from './login-view.tsx'
import { OAuthProblem } from './oauth-problem.tsx'
import { OAuthFailure } from './send.ts'
import { useInteraction } from './use-interaction.ts'

/** Where an app's request leads: prove who you are, or say whether it may. */
export function InteractionPage({ uid }: { uid: string }) {
  const t = useTranslations('oauth')
  const tCommon = useTranslations('common')
  const { details, answer } = useInteraction(uid)
  const { data } = details
  if (data?.prompt === 'consent') return <ConsentView details={data} answer={answer} />
  if (data) return <LoginView details={data} answer={answer} onConfirmed={() => details.refetch()} />
  const isOver = details.error instanceof OAuthFailure && details.error.reason === 'over'
  return (
    <AuthPage
      title={isOver ? t('over') : t('title')}
      busyLabel={details.isPending ? t('pending') : undefined}
    >
      {details.isPending && <SkeletonRows label={tCommon('loading')} rows={3} />}
      {details.isError && (
        <OAuthProblem error={details.error} onRetry={() => details.refetch()} pending={details.isFetching} />
      )}
    </AuthPage>
  )
}
