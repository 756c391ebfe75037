import { Button, Card, EmptyState, PageHeader, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Plug, Plus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { useCan } from '../session/use-me.ts'
import { ConnectDialog } from './connect-dialog.tsx'
import { IntegrationCard } from './integration-card.tsx'
import { integrationsOptions, platformsOptions } from './integrations-options.ts'
import { ReturnNotice } from './return-notice.tsx'

const route = getRouteApi('/integrations')

export function IntegrationsPage() {
  const t = useTranslations('integrations')
  usePageTitle(t('title'))
  const mayWrite = useCan('integration:write')
  const mayAddProvider = useCan('setting:write')
  const { connect } = route.useSearch()
  const navigate = route.useNavigate()
  const { data, error, isPending, isFetching, refetch } = useQuery(integrationsOptions)
  const platforms = useQuery(platformsOptions).data?.platforms
  const open = (next: string | undefined) =>
    void navigate({ search: next === undefined ? {} : { connect: next }, resetScroll: false })
  const shown = connect === 'new' ? 'new' : data?.integrations.find(({ id }) => id === connect)
  const mayConnect = mayWrite && platforms !== undefined && platforms.length > 0
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          mayConnect && (
            <Button variant="primary" onClick={() => open('new')}>
              <Plus aria-hidden="true" />
              {t('connect')}
            </Button>
          )
        }
      />
      <div className="flex flex-col gap-4">
        <ReturnNotice />
        {isPending ? (
          <Card>
            <SkeletonRows label={t('loading')} rows={4} />
          </Card>
        ) : data === undefined ? (
          <Card>
            <QueryError
              title={t('failed')}
              error={error}
              onRetry={() => void refetch()}
              pending={isFetching}
            />
          </Card>
        ) : data.integrations.length === 0 ? (
          <Card>
            {platforms?.length === 0 ? (
              <EmptyState
                icon={<Plug />}
                title={t('noPlatforms.title')}
                description={t('noPlatforms.description')}
                action={
                  mayAddProvider && (
                    <Button asChild>
                      <Link to="/settings" search={{ provider: 'new' }}>
                        {t('noPlatforms.add')}
                      </Link>
                    </Button>
                  )
                }
              />
            ) : (
              <EmptyState icon={<Plug />} title={t('empty.title')} description={t('empty.description')} />
            )}
          </Card>
        ) : (
          <ul className="grid items-start gap-4 xl:grid-cols-2">
            {data.integrations.map((integration) => (
              <IntegrationCard
                key={integration.id}
                integration={integration}
                readOnly={!mayWrite}
                onReconnect={() => open(integration.id)}
              />
            ))}
          </ul>
        )}
      </div>
      {mayWrite && <ConnectDialog shown={shown} onClose={() => open(undefined)} />}
    </>
  )
}
