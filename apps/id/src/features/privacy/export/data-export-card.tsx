import {
  Card,
  CardContent,
  CardDescription,
  CardFooter,
  CardHeader,
  CardTitle,
  SkeletonRows,
} from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../../components/query-error.tsx'
import { DataExportAction } from './data-export-action.tsx'
import { DataExportProgress } from './data-export-progress.tsx'
import { exportStateQuery } from './queries.ts'
import { useFollowExport } from './use-follow-export.ts'

/** A copy of all that is known: at once, or, where there is very much, made in the background. */
export function DataExportCard() {
  const t = useTranslations('privacy.export')
  const { data, error, isPending, isFetching, refetch } = useQuery(exportStateQuery())
  useFollowExport()
  return (
    <Card>
      <CardHeader className="flex-col items-start">
        <CardTitle>{t('title')}</CardTitle>
        <CardDescription>{t('text')}</CardDescription>
      </CardHeader>
      {isPending ? (
        <CardContent>
          <SkeletonRows label={t('loading')} rows={2} />
        </CardContent>
      ) : data === undefined ? (
        <QueryError error={error} onRetry={() => refetch()} pending={isFetching} />
      ) : (
        <>
          <CardContent className="flex flex-col gap-3">
            <ul className="list-disc space-y-2 pl-5 text-muted">
              <li>{t('files')}</li>
              <li>{t('without')}</li>
              {data.isLarge && data.job?.state !== 'ready' && <li>{t('large')}</li>}
            </ul>
            {data.job && <DataExportProgress job={data.job} />}
          </CardContent>
          <CardFooter>
            <DataExportAction state={data} isBeingMade={isBeingMade(data.job?.state)} />
          </CardFooter>
        </>
      )}
    </Card>
  )
}

const isBeingMade = (state: string | undefined) => state === 'queued' || state === 'running'
