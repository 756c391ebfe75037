import { Card, cx, EmptyState, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { MailCheck } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Pager } from '../../components/pager.tsx'
import { QueryError } from '../../components/query-error.tsx'
import { mailsOptions, mailsPerPage } from './mail-options.ts'
import { MailRow } from './mail-row.tsx'
import type { MailTab } from './mail-search.ts'

export type MailListProps = {
  tab: MailTab
  page: number
  onPage: (page: number | undefined) => void
}

export function MailList({ tab, page, onPage }: MailListProps) {
  const t = useTranslations('mail')
  const { data, error, isPending, isFetching, isPlaceholderData, refetch } = useQuery(
    mailsOptions({ status: tab, page }),
  )
  return (
    <>
      <Card className="overflow-hidden">
        {isPending ? (
          <SkeletonRows label={t('loading')} rows={6} />
        ) : data === undefined ? (
          <QueryError title={t('failed')} error={error} onRetry={() => void refetch()} pending={isFetching} />
        ) : data.mails.length === 0 ? (
          <EmptyState icon={<MailCheck />} title={t('empty.title')} description={t('empty.description')} />
        ) : (
          <ul
            aria-busy={isPlaceholderData}
            className={cx('divide-y divide-line transition-opacity', isPlaceholderData && 'opacity-60')}
          >
            {data.mails.map((mail) => (
              <MailRow key={mail.id} mail={mail} />
            ))}
          </ul>
        )}
      </Card>
      {data && <Pager page={page} limit={mailsPerPage} total={data.total} onPage={onPage} />}
    </>
  )
}
