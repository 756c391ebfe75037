import { Button, ErrorState } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { OAuthFailure } from './send.ts'
import { useOAuthErrorText } from './use-oauth-error-text.ts'

export interface OAuthProblemProps {
  error: unknown
  onRetry: () => void
  pending: boolean
}

/** In place of what an app waits for, when it can not be shown. */
export function OAuthProblem({ error, onRetry, pending }: OAuthProblemProps) {
  const t = useTranslations('oauth')
  const tCommon = useTranslations('common')
  const errorText = useOAuthErrorText()
  if (!(error instanceof OAuthFailure && error.reason === 'over')) {
    const { title, detail } = errorText(error)
    return <ErrorState title={title} detail={detail} retry={{ label: tCommon('retry'), onRetry, pending }} />
  }
  return (
    <div className="flex flex-col gap-4 text-sm">
      <p className="text-muted">{t('overText')}</p>
      <Button block onClick={() => window.location.assign('/')}>
        {t('toOverview')}
      </Button>
    </div>
  )
}
