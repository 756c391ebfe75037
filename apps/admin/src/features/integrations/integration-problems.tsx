import type { Integration } from '@heimdall/contracts'
import { Alert } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { useScopeText } from './use-scope-text.ts'

/** What is wrong, in words, and what to do about it. */
export function IntegrationProblems({ integration }: { integration: Integration }) {
  const t = useTranslations('integrations')
  const scopeText = useScopeText()
  const { status, problem, statsProblem, missingScopes, provider } = integration
  const platform = provider.name
  return (
    <>
      {problem !== null && (
        <Alert
          tone={status === 'needs_reconnect' ? 'danger' : 'warning'}
          title={t(status === 'needs_reconnect' ? 'problem.over' : 'problem.again', { platform })}
        >
          {t(`problems.${problem}`, { platform })}
        </Alert>
      )}
      {problem === null && statsProblem !== null && (
        <Alert tone="warning" title={t('problem.stats')}>
          {t(`problems.${statsProblem}`, { platform })}
        </Alert>
      )}
      {missingScopes.length > 0 && (
        <Alert tone="warning" title={t('problem.missing', { platform })}>
          {missingScopes.map(scopeText).join(' · ')}
        </Alert>
      )}
    </>
  )
}
