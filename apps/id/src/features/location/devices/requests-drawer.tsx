import type { Device, InspectedRequest } from '@heimdall/contracts'
import { Badge, Drawer, EmptyState, PrivacyBlur, RelativeTime, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { Inbox } from 'lucide-react'
import { useLocale, useTimeZone, useTranslations } from 'use-intl'
import { QueryError } from '../../../components/query-error.tsx'
import { requestsQuery } from './queries.ts'
import { useProblemText } from './use-problem-text.ts'

/** What the device has sent in the last hour, live, and how it was read. */
export function RequestsDrawer(props: { device: Device; open: boolean; onClose: () => void }) {
  const { device, open, onClose } = props
  const t = useTranslations()
  return (
    <Drawer
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={t('devices.inspectTitle', { name: device.name })}
      description={t('devices.inspectText')}
      closeLabel={t('common.close')}
    >
      {open && <Requests id={device.id} />}
    </Drawer>
  )
}

function Requests({ id }: { id: string }) {
  const t = useTranslations('devices')
  const query = useQuery(requestsQuery(id))
  if (query.isPending) return <SkeletonRows label={t('inspectLoading')} rows={3} />
  if (query.data === undefined) {
    return <QueryError error={query.error} onRetry={() => query.refetch()} pending={query.isFetching} />
  }
  const { requests } = query.data
  if (requests.length === 0) {
    return <EmptyState icon={<Inbox />} title={t('inspectEmpty')} description={t('inspectEmptyText')} />
  }
  return (
    <ul className="divide-y divide-line">
      {requests.map((request, index) => (
        <RequestRow key={`${request.at} ${index}`} request={request} />
      ))}
    </ul>
  )
}

function RequestRow({ request }: { request: InspectedRequest }) {
  const t = useTranslations('devices')
  const locale = useLocale()
  const timeZone = useTimeZone()
  const problemText = useProblemText()
  const isGood = request.problems.length === 0 && request.refused.length === 0
  return (
    <li className="flex flex-col gap-2 px-5 py-3 text-sm">
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone={isGood ? 'success' : 'warning'}>{request.status}</Badge>
        <span className="font-medium text-ink">
          {request.dialect === null ? t('unknownDialect') : t(`dialects.${request.dialect}`)}
        </span>
        <span className="text-xs text-muted">
          <RelativeTime date={request.at} locale={locale} timeZone={timeZone} />
        </span>
      </p>
      <p>{problemText(request)}</p>
      <PrivacyBlur>
        <code className="block font-mono text-xs text-muted wrap-anywhere">
          {request.method} {request.path}
        </code>
        {request.body !== '' && (
          <code className="mt-1 block max-h-32 overflow-y-auto rounded-md bg-sunken p-2 font-mono text-xs wrap-anywhere">
            {request.body}
          </code>
        )}
      </PrivacyBlur>
    </li>
  )
}
