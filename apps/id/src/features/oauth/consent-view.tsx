import type { InteractionDetails } from '@heimdall/contracts'
import { Avatar, Button } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { AuthPage } from '../auth/auth-page.tsx'
import { AppLinks } from './app-links.tsx'
import { OAuthProblem } from './oauth-problem.tsx'
import { OtherAccount } from './other-account.tsx'
import { ScopeList } from './scope-list.tsx'
import type { useInteraction } from './use-interaction.ts'

export interface ConsentViewProps {
  details: InteractionDetails
  answer: ReturnType<typeof useInteraction>['answer']
}

/** Who asks, for what, and where it goes: all that is needed to say yes or no. */
export function ConsentView({ details, answer }: ConsentViewProps) {
  const t = useTranslations('oauth')
  const { app, account, scopes, hasConsent, returnsTo, restartUrl } = details
  // An app may also ask again for what it was allowed before.
  const wantsMore = hasConsent && scopes.some(({ isNew }) => isNew)
  const owner = app.ownerName === null ? t('ofPlatform') : t('ofOwner', { owner: app.ownerName })
  return (
    <AuthPage
      title={t(wantsMore ? 'moreTitle' : 'consentTitle', { app: app.name })}
      description={owner}
      busyLabel={answer.isPending || answer.isSuccess ? t('pending') : undefined}
      cardFooter={account && <OtherAccount username={account.username} restartUrl={restartUrl} />}
    >
      <div className="-mt-2 flex justify-center">
        <Avatar name={app.name} seed={app.clientId} src={app.logoUrl ?? undefined} size="xl" />
      </div>
      <ScopeList scopes={scopes} marksNew={hasConsent} />
      {answer.isError && (
        <OAuthProblem error={answer.error} onRetry={() => answer.reset()} pending={answer.isPending} />
      )}
      <div className="flex flex-col gap-2">
        <Button
          variant="primary"
          size="lg"
          block
          loading={answer.isPending && answer.variables === 'consent'}
          onClick={() => answer.mutate('consent')}
        >
          {t('allow')}
        </Button>
        <Button
          variant="ghost"
          block
          loading={answer.isPending && answer.variables === 'abort'}
          onClick={() => answer.mutate('abort')}
        >
          {t('deny')}
        </Button>
      </div>
      <div className="flex flex-col gap-2 text-center text-xs text-pretty text-muted">
        <p className="wrap-anywhere">
          {returnsTo === null ? t('returnsToDevice') : t('returnsTo', { host: returnsTo })}
        </p>
        <AppLinks app={app} className="justify-center" />
      </div>
    </AuthPage>
  )
}
