import {
  Button,
  Card,
  CardDescription,
  CardFooter,
  CardHeader,
  CardTitle,
  EmptyState,
  SkeletonRows,
} from '@heimdall/ui'
import { RequestList } from '@heimdall/ui/devices'
import { useQuery } from '@tanstack/react-query'
import { Inbox } from 'lucide-react'
import { useState } from 'react'
import { useLocale, useTimeZone, useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { requestsOptions } from './devices-options.ts'
import { useRequestTexts } from './use-request-texts.ts'

/** More than fit a phone's screen a few times would bury what comes below. */
const shownAtFirst = 10

/** What the device has sent in the last hour, live, and how it was read. */
export function DeviceRequests({ id }: { id: string }) {
  const t = useTranslations('devicePages.requests')
  const texts = useRequestTexts()
  const locale = useLocale()
  const timeZone = useTimeZone()
  const [isWhole, setWhole] = useState(false)
  const { data, error, isPending, isFetching, refetch } = useQuery(requestsOptions(id))
  return (
    <Card className="overflow-hidden">
      <CardHeader className="flex-col items-start">
        <CardTitle>{t('title')}</CardTitle>
        <CardDescription>{t('text')}</CardDescription>
      </CardHeader>
      {isPending ? (
        <SkeletonRows label={t('loading')} rows={4} />
      ) : data === undefined ? (
        <QueryError title={t('failed')} error={error} onRetry={() => void refetch()} pending={isFetching} />
      ) : data.requests.length === 0 ? (
        <EmptyState icon={<Inbox />} title={t('empty')} description={t('emptyText')} />
      ) : (
        <RequestList
          label={t('title')}
          requests={isWhole ? data.requests : data.requests.slice(0, shownAtFirst)}
          texts={texts}
          locale={locale}
          timeZone={timeZone}
        />
      )}
      {!isWhole && data && data.requests.length > shownAtFirst && (
        <CardFooter>
          <Button size="sm" onClick={() => setWhole(true)}>
            {t('all', { count: data.requests.length })}
          </Button>
        </CardFooter>
      )}
    </Card>
  )
}
