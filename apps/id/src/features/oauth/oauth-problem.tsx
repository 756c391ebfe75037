import { Button } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { OAuthFailure } from './send.ts'

export interface OAuthProblemProps {
  error: unknown
  onRetry: () => void
  pending: boolean
}

/** In place of what an app waits for, when it can not be shown. */
export function OAuthProblem({ error, onRetry, pending }: OAuthProblemProps) {
  const t = useTranslations('oauth')
  if (!(error instanceof OAuthFailure && error.isOver)) {
    return <QueryError error={error} onRetry={onRetry} pending={pending} />
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
