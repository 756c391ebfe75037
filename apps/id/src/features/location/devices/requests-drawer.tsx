import type { Device } from '@heimdall/contracts'
import { Drawer, EmptyState, SkeletonRows } from '@heimdall/ui'
import { RequestList } from '@heimdall/ui/devices'
import { useQuery } from '@tanstack/react-query'
import { Inbox } from 'lucide-react'
import { useLocale, useTimeZone, useTranslations } from 'use-intl'
import { QueryError } from '../../../components/query-error.tsx'
import { requestsQuery } from './queries.ts'
import { useRequestTexts } from './use-request-texts.ts'

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
  const texts = useRequestTexts()
  const locale = useLocale()
  const timeZone = useTimeZone()
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
    <RequestList label={t('inspect')} requests={requests} texts={texts} locale={locale} timeZone={timeZone} />
  )
}
