import type { InteractionResult } from '@heimdall/contracts'
import { Button } from '@heimdall/ui'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { expectSessionEnd } from '../../lib/leave.ts'
import { AuthPage } from '../auth/auth-page.tsx'
import { OAuthProblem } from './oauth-problem.tsx'
import { send } from './send.ts'

/** An app says that its user is leaving. Whether they leave Heimdall too, only they know. */
export function SignOutPage() {
  const t = useTranslations('signOutPage')
  const [{ xsrf, app }] = useState(readHash)
  const decide = useMutation({
    mutationFn: (leaves: boolean) =>
      send<InteractionResult>('POST', '/oidc/logout/confirm', { xsrf, ...(leaves ? { logout: 'yes' } : {}) }),
    onMutate: (leaves) => (leaves ? expectSessionEnd() : undefined),
    onSuccess: ({ redirectTo }) => window.location.assign(redirectTo),
    onError: (_error, _leaves, takeBack) => takeBack?.(),
  })
  const isBusy = decide.isPending || decide.isSuccess
  return (
    <AuthPage
      title={t('title')}
      description={app === null ? t('text') : t('textOfApp', { app })}
      busyLabel={isBusy ? t('pending') : undefined}
    >
      {decide.isError && (
        <OAuthProblem error={decide.error} onRetry={() => decide.reset()} pending={decide.isPending} />
      )}
      <div className="flex flex-col gap-2">
        <Button
          variant="primary"
          size="lg"
          block
          loading={isBusy && decide.variables === true}
          onClick={() => decide.mutate(true)}
        >
          {t('signOut')}
        </Button>
        <Button
          variant="ghost"
          block
          loading={isBusy && decide.variables === false}
          onClick={() => decide.mutate(false)}
        >
          {t('stay')}
        </Button>
      </div>
    </AuthPage>
  )
}

/** Behind `#`, so that neither a server nor a log has seen it. */
function readHash() {
  const values = new URLSearchParams(window.location.hash.slice(1))
  return { xsrf: values.get('xsrf') ?? '', app: values.get('app') }
}
