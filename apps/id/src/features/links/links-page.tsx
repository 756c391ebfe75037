import { Alert, Card, EmptyState, PageHeader, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Link2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { ConnectCard } from './connect-card.tsx'
import { LinkItem } from './link-item.tsx'
import { LinkProblem, useProviderName } from './link-problem.tsx'
import type { LinksSearch } from './links-search.ts'
import { linksQuery, providersQuery } from './queries.ts'

export function LinksPage({ done, problem, provider }: LinksSearch) {
  const t = useTranslations()
  const navigate = useNavigate()
  const providerName = useProviderName()
  const query = useQuery(linksQuery())
  const providers = useQuery(providersQuery()).data?.providers ?? []
  const links = query.data?.links ?? []
  const dismiss = {
    label: t('common.close'),
    onDismiss: () => void navigate({ to: '/links', search: {}, replace: true }),
  }
  return (
    <>
      <PageHeader title={t('titles.links')} description={t('links.description')} />
      <div className="flex flex-col gap-6">
        {done !== undefined && (
          <Alert
            live
            tone="success"
            title={t(`links.done.${done}`, { provider: providerName(provider) })}
            dismiss={dismiss}
          />
        )}
        <LinkProblem problem={problem} provider={provider} dismiss={dismiss} />
        {query.isPending && (
          <Card>
            <SkeletonRows label={t('links.loading')} rows={2} avatar />
          </Card>
        )}
        {query.isError && query.data === undefined && (
          <QueryError error={query.error} onRetry={() => query.refetch()} pending={query.isFetching} />
        )}
        {query.data && (
          <Card>
            {links.length === 0 ? (
              <EmptyState
                icon={<Link2 />}
                title={t('links.empty')}
                description={providers.length === 0 ? t('links.noneOffered') : t('links.emptyText')}
              />
            ) : (
              <ul className="divide-y divide-line">
                {links.map((link) => (
                  <LinkItem key={link.id} link={link} isOnly={links.length === 1} />
                ))}
              </ul>
            )}
          </Card>
        )}
        {providers.length > 0 && <ConnectCard providers={providers} isFirst={links.length === 0} />}
      </div>
    </>
  )
}
