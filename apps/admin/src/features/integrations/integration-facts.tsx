import type { Integration } from '@heimdall/contracts'
import { DescriptionList, RelativeTime } from '@heimdall/ui'
import { useLocale, useTranslations } from 'use-intl'
import { useScopeText } from './use-scope-text.ts'

export function IntegrationFacts({ integration }: { integration: Integration }) {
  const t = useTranslations('integrations.facts')
  const locale = useLocale()
  const scopeText = useScopeText()
  const time = (date: string) => <RelativeTime date={date} locale={locale} />
  const { scopes, tokenExpiresAt, lastRefreshedAt, nextRefreshAt, validatedAt, failingSince } = integration
  const items = [
    {
      term: t('scopes'),
      value: (
        <ul className="flex flex-col gap-0.5">
          {scopes.map((scope) => (
            <li key={scope} title={scope}>
              {scopeText(scope)}
            </li>
          ))}
        </ul>
      ),
    },
    integration.status !== 'needs_reconnect' && {
      term: t('expires'),
      value: tokenExpiresAt === null ? t('noEnd') : time(tokenExpiresAt),
    },
    lastRefreshedAt !== null && { term: t('refreshed'), value: time(lastRefreshedAt) },
    nextRefreshAt !== null && { term: t('next'), value: time(nextRefreshAt) },
    validatedAt !== null && { term: t('validated'), value: time(validatedAt) },
    failingSince !== null && { term: t('failingSince'), value: time(failingSince) },
    {
      term: t('connected'),
      value: (
        <>
          {time(integration.connectedAt)}
          {integration.connectedBy && ` · ${integration.connectedBy.username}`}
        </>
      ),
    },
  ]
  return <DescriptionList items={items.filter((item) => item !== false)} />
}
