import { Alert } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useLocaleState } from '../../lib/locale.ts'
import { isKey } from '../../lib/use-error-text.ts'
import { providersQuery } from './queries.ts'

export interface LinkProblemProps {
  /** As it stands in the address; what nobody knows says nothing. */
  problem: string | undefined
  provider: string | undefined
  dismiss?: { label: string; onDismiss: () => void }
}

/** Why the way to a platform and back led nowhere. */
export function LinkProblem({ problem, provider, dismiss }: LinkProblemProps) {
  const t = useTranslations('linkProblems')
  const name = useProviderName()(provider)
  const { messages } = useLocaleState()
  if (problem === undefined || !isKey(messages.linkProblems, problem)) return null
  return (
    <Alert
      live
      tone={problem === 'access_denied' ? 'info' : 'warning'}
      title={t(`${problem}.title`, { provider: name })}
      dismiss={dismiss}
    >
      {t(`${problem}.text`, { provider: name })}
    </Alert>
  )
}

/** "Discord" for `discord`, also in sentences. */
export function useProviderName(): (slug: string | undefined) => string {
  const t = useTranslations('providers')
  const providers = useQuery(providersQuery()).data?.providers ?? []
  return (slug) => providers.find((provider) => provider.slug === slug)?.name ?? t('thePlatform')
}
