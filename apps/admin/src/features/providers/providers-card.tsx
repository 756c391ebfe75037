import { Button, Card, CardDescription, CardHeader, CardTitle, EmptyState, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { LogIn, Plus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { useCan } from '../session/use-me.ts'
import { ProviderDialog } from './provider-dialog.tsx'
import { ProviderRow } from './provider-row.tsx'
import { providersOptions } from './providers-options.ts'

const route = getRouteApi('/settings')

/** The platforms that people can sign in with. */
export function ProvidersCard() {
  const t = useTranslations('providers')
  const mayWrite = useCan('setting:write')
  const { provider: shown } = route.useSearch()
  const navigate = route.useNavigate()
  const { data, error, isPending, isFetching, refetch } = useQuery(providersOptions)
  const show = (provider: string | undefined) =>
    void navigate({ search: (before) => ({ ...before, provider }), resetScroll: false })
  const edited = shown === 'new' ? 'new' : data?.providers.find(({ id }) => id === shown)
  return (
    <Card>
      <CardHeader>
        <div>
          <CardTitle>{t('title')}</CardTitle>
          <CardDescription>{t('description')}</CardDescription>
        </div>
        {mayWrite && (
          <Button onClick={() => show('new')}>
            <Plus aria-hidden="true" />
            {t('add')}
          </Button>
        )}
      </CardHeader>
      {isPending ? (
        <SkeletonRows label={t('loading')} rows={2} />
      ) : error ? (
        <QueryError title={t('failed')} error={error} onRetry={() => void refetch()} pending={isFetching} />
      ) : data.providers.length === 0 ? (
        <EmptyState icon={<LogIn />} title={t('empty')} description={t('emptyText')} />
      ) : (
        <ul className="divide-y divide-line border-t border-line">
          {data.providers.map((provider) => (
            <ProviderRow
              key={provider.id}
              provider={provider}
              readOnly={!mayWrite}
              onEdit={() => show(provider.id)}
            />
          ))}
        </ul>
      )}
      {mayWrite && <ProviderDialog shown={edited} onClose={() => show(undefined)} />}
    </Card>
  )
}
