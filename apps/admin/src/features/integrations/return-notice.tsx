import { Alert } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { integrationsOptions } from './integrations-options.ts'
import { nameOf } from './name-of.ts'

const route = getRouteApi('/integrations')

/** What has become of a way to a platform and back. */
export function ReturnNotice() {
  const t = useTranslations('integrations')
  const tCommon = useTranslations('common')
  const { done, problem, integration: id } = route.useSearch()
  const navigate = route.useNavigate()
  const { data } = useQuery(integrationsOptions)
  const dismiss = {
    label: tCommon('close'),
    onDismiss: () => void navigate({ search: {}, replace: true, resetScroll: false }),
  }
  if (problem !== undefined) {
    return (
      <Alert live tone="danger" title={t('returns.failed')} dismiss={dismiss}>
        {t(`returns.problems.${problem}`)}
      </Alert>
    )
  }
  const integration = data?.integrations.find((one) => one.id === id)
  if (done === undefined || !integration) return null
  const missing = integration.missingScopes.length
  const name = nameOf(integration)
  return missing > 0 ? (
    <Alert live tone="warning" title={t(`returns.${done}`, { name })} dismiss={dismiss}>
      {t('returns.missing', { count: missing, platform: integration.provider.name })}
    </Alert>
  ) : (
    <Alert live tone="success" title={t(`returns.${done}`, { name })} dismiss={dismiss} />
  )
}
