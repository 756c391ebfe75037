import type { InteractionDetails } from '@heimdall/contracts'
import { Button, SkeletonRows } from '@heimdall/ui'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { AuthPage } from '../auth/auth-page.tsx'
import { StepUpWays } from '../step-up/step-up-ways.tsx'
import { OAuthProblem } from './oauth-problem.tsx'
import type { useInteraction } from './use-interaction.ts'

export interface LoginViewProps {
  details: InteractionDetails
  answer: ReturnType<typeof useInteraction>['answer']
  onConfirmed: () => void
}

/** Whoever is signed in goes on by themselves, unless the app wants a fresh proof. */
export function LoginView({ details, answer, onConfirmed }: LoginViewProps) {
  const t = useTranslations('oauth')
  const { mustConfirm, app } = details
  const { mutate, isIdle } = answer
  useEffect(() => {
    if (!mustConfirm && isIdle) mutate('login')
  }, [mustConfirm, isIdle, mutate])
  if (mustConfirm) {
    return (
      <AuthPage
        title={t('confirmTitle')}
        description={t('confirmText', { app: app.name })}
        cardFooter={
          <Button variant="ghost" loading={answer.isPending} onClick={() => mutate('abort')}>
            {t('cancel')}
          </Button>
        }
      >
        <StepUpWays onConfirmed={onConfirmed} />
      </AuthPage>
    )
  }
  return (
    <AuthPage title={t('title')} busyLabel={answer.isError ? undefined : t('pending')}>
      {answer.isError ? (
        <OAuthProblem error={answer.error} onRetry={() => mutate('login')} pending={answer.isPending} />
      ) : (
        <SkeletonRows label={t('pending')} rows={2} />
      )}
    </AuthPage>
  )
}
