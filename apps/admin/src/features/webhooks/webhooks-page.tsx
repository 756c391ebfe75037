import { Button, Card, EmptyState, PageHeader, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Plus, Webhook as WebhookIcon } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { useCan } from '../session/use-me.ts'
import { WebhookDialog } from './webhook-dialog.tsx'
import { WebhookDrawer } from './webhook-drawer.tsx'
import { WebhookRow } from './webhook-row.tsx'
import { webhooksOptions } from './webhooks-options.ts'

const route = getRouteApi('/webhooks')

export function WebhooksPage() {
  const t = useTranslations('webhooks')
  usePageTitle(t('title'))
  const mayWrite = useCan('setting:write')
  const { webhook: shown, edit } = route.useSearch()
  const navigate = route.useNavigate()
  const { data, error, isPending, isFetching, refetch } = useQuery(webhooksOptions)
  const open = (next: string | undefined) =>
    void navigate({ search: (before) => ({ ...before, edit: next }), resetScroll: false })
  const edited = edit === 'new' ? 'new' : data?.webhooks.find(({ id }) => id === edit)
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          mayWrite && (
            <Button variant="primary" onClick={() => open('new')}>
              <Plus aria-hidden="true" />
              {t('add')}
            </Button>
          )
        }
      />
      <Card className="overflow-hidden">
        {isPending ? (
          <SkeletonRows label={t('loading')} rows={4} />
        ) : data === undefined ? (
          <QueryError title={t('failed')} error={error} onRetry={() => void refetch()} pending={isFetching} />
        ) : data.webhooks.length === 0 ? (
          <EmptyState icon={<WebhookIcon />} title={t('empty.title')} description={t('empty.description')} />
        ) : (
          <ul className="divide-y divide-line">
            {data.webhooks.map((webhook) => (
              <WebhookRow key={webhook.id} webhook={webhook} />
            ))}
          </ul>
        )}
      </Card>
      <WebhookDrawer
        webhook={data?.webhooks.find(({ id }) => id === shown)}
        onClose={() => void navigate({ search: {}, resetScroll: false })}
      />
      {mayWrite && <WebhookDialog shown={edited} onClose={() => open(undefined)} />}
    </>
  )
}
