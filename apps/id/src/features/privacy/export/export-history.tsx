import type { DataExportLog } from '@heimdall/contracts'
import {
  Button,
  Card,
  CardContent,
  CardHeader,
  CardTitle,
  EmptyState,
  PrivacyBlur,
  RelativeTime,
  SkeletonRows,
} from '@heimdall/ui'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { FileArchive } from 'lucide-react'
import { useState } from 'react'
import { useFormatter, useLocale, useTimeZone, useTranslations } from 'use-intl'
import { DeviceIcon, useDeviceName } from '../../../components/device-name.tsx'
import { Dotted } from '../../../components/dotted.tsx'
import { QueryError } from '../../../components/query-error.tsx'
import { exportLogsQuery } from './queries.ts'
import { sizeText } from './size-text.ts'

const step = 5
/** Of what the API gives at once. */
const most = 100
const whileLeavingMs = 2_000
const lookedAfterMs = 60_000

/** Each time one's data left, from where, and how much it was. */
export function ExportHistory() {
  const t = useTranslations('privacy.history')
  const [limit, setLimit] = useState(step)
  const { data, error, isPending, isFetching, refetch } = useQuery({
    ...exportLogsQuery(limit),
    placeholderData: keepPreviousData,
    // Until the size of what has just begun is known.
    refetchInterval: ({ state }) => (isLeaving(state.data?.logs[0]) ? whileLeavingMs : false),
  })
  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('title')}</CardTitle>
      </CardHeader>
      {isPending ? (
        <CardContent>
          <SkeletonRows label={t('loading')} rows={2} />
        </CardContent>
      ) : data === undefined ? (
        <QueryError error={error} onRetry={() => refetch()} pending={isFetching} />
      ) : data.logs.length === 0 ? (
        <EmptyState icon={<FileArchive />} title={t('empty')} description={t('emptyText')} />
      ) : (
        <>
          <ul className="divide-y divide-line">
            {data.logs.map((log) => (
              <ExportRow key={log.id} log={log} />
            ))}
          </ul>
          {data.hasMore && limit < most && (
            <CardContent>
              <Button loading={isFetching} onClick={() => setLimit(Math.min(limit + 20, most))}>
                {t('more')}
              </Button>
            </CardContent>
          )}
        </>
      )}
    </Card>
  )
}

const isLeaving = (log: DataExportLog | undefined) =>
  log?.fileSizeBytes === null && Date.now() - Date.parse(log.exportedAt) < lookedAfterMs

function ExportRow({ log }: { log: DataExportLog }) {
  const t = useTranslations('privacy.history')
  const format = useFormatter()
  const locale = useLocale()
  const timeZone = useTimeZone()
  const name = useDeviceName()(log.userAgent)
  return (
    <li className="flex items-start gap-3 px-5 py-3.5">
      <span className="grid size-9 shrink-0 place-items-center rounded-lg border border-line bg-sunken text-muted">
        <DeviceIcon userAgent={log.userAgent} className="size-4.5" />
      </span>
      <div className="min-w-0 flex-1">
        <p className="font-medium text-ink">
          <RelativeTime exact date={log.exportedAt} locale={locale} timeZone={timeZone} />
        </p>
        <Dotted stack className="mt-0.5 text-muted">
          <span>{name}</span>
          {log.ipAddress !== null && (
            <span>
              <PrivacyBlur className="tabular wrap-anywhere">{log.ipAddress}</PrivacyBlur>
            </span>
          )}
        </Dotted>
      </div>
      <span className="tabular shrink-0 text-sm text-muted">
        {log.fileSizeBytes === null
          ? t(isLeaving(log) ? 'leaving' : 'brokenOff')
          : sizeText(format, log.fileSizeBytes)}
      </span>
    </li>
  )
}
