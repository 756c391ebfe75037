import type { AccountRef, Total } from '@heimdall/contracts'
import { Avatar, EmptyState, SkeletonRows } from '@heimdall/ui'
import { Link } from '@tanstack/react-router'
import { SearchX, Users } from 'lucide-react'
import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { DebouncedSearch } from '../../../components/debounced-search.tsx'
import { Pager } from '../../../components/pager.tsx'
import { QueryError } from '../../../components/query-error.tsx'
import { useCan } from '../../session/use-me.ts'
import { holdersPerPage } from '../roles-options.ts'

/** Search and page, as the URL has them. */
export interface ListControl {
  q: string | undefined
  page: number | undefined
  onSearch: (text: string) => void
  onPage: (page: number | undefined) => void
}

export type HolderListProps<Holder extends AccountRef> = {
  title: string
  holders: readonly Holder[] | undefined
  total: Total | undefined
  query: { error: unknown; isFetching: boolean; refetch: () => Promise<unknown> }
  list: ListControl
  /** Under the name: since when, through which roles. */
  detail: (holder: Holder) => ReactNode
}

/** People who hold something, in a drawer. */
export function HolderList<Holder extends AccountRef>({
  title,
  holders,
  total,
  query,
  list,
  detail,
}: HolderListProps<Holder>) {
  const t = useTranslations('access.holders')
  const format = useFormatter()
  const isSearch = list.q !== undefined
  return (
    <section aria-label={title} className="flex flex-col gap-3">
      <div className="flex items-baseline justify-between gap-3">
        <h3 className="text-sm font-semibold">{title}</h3>
        {total !== undefined && (
          <span role="status" className="text-xs text-muted tabular">
            {total === '10000+' ? t('many', { count: format.number(10_000) }) : t('total', { count: total })}
          </span>
        )}
      </div>
      {(isSearch || total !== 0) && (
        <DebouncedSearch label={t('search')} value={list.q ?? ''} onChange={list.onSearch} small />
      )}
      <div className="rounded-lg border border-line">
        {holders === undefined ? (
          query.error ? (
            <QueryError
              title={t('failed')}
              error={query.error}
              onRetry={() => void query.refetch()}
              pending={query.isFetching}
            />
          ) : (
            <SkeletonRows label={t('loading')} rows={4} avatar />
          )
        ) : holders.length === 0 ? (
          <EmptyState
            icon={isSearch ? <SearchX /> : <Users />}
            title={isSearch ? t('noMatch') : t('none')}
            description={isSearch ? t('noMatchHint') : t('noneHint')}
          />
        ) : (
          <ul className="divide-y divide-line">
            {holders.map((holder) => (
              <li key={holder.id} className="flex items-start gap-3 px-4 py-2.5">
                <Avatar
                  name={holder.username}
                  seed={holder.id}
                  src={holder.avatarUrl ?? undefined}
                  size="sm"
                />
                <div className="flex min-w-0 flex-1 flex-col gap-1">
                  <HolderName holder={holder} />
                  {detail(holder)}
                </div>
              </li>
            ))}
          </ul>
        )}
      </div>
      {total !== undefined && (
        <Pager page={list.page ?? 1} limit={holdersPerPage} total={total} onPage={list.onPage} />
      )}
    </section>
  )
}

function HolderName({ holder }: { holder: AccountRef }) {
  const maySee = useCan('user:read')
  if (!maySee) return <span className="truncate text-sm font-medium">{holder.username}</span>
  return (
    <Link
      to="/users/$userId"
      params={{ userId: holder.id }}
      className="self-start truncate rounded-xs text-sm font-medium text-accent-ink hover:underline touch:-my-1.5 touch:py-1.5"
    >
      {holder.username}
    </Link>
  )
}
