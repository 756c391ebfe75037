import { SkeletonRows } from '@heimdall/ui'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { AuthPage } from './auth-page.tsx'

export interface LinkPageProps<Link> {
  title: string
  description?: ReactNode
  link: UseQueryResult<Link, unknown>
  /** Said while the work of the page is under way. */
  busyLabel?: string | undefined
  children: (link: Link) => ReactNode
}

/** The card that a link of a mail leads to, once it is known what the link is for. */
export function LinkPage<Link>({ title, description, link, busyLabel, children }: LinkPageProps<Link>) {
  const t = useTranslations('link')
  return (
    <AuthPage
      title={title}
      description={description}
      busyLabel={busyLabel ?? (link.isFetching ? t('checking') : undefined)}
    >
      {link.isPending && <SkeletonRows label={t('checking')} rows={2} />}
      {link.isError && (
        <QueryError error={link.error} onRetry={() => link.refetch()} pending={link.isFetching} />
      )}
      {link.isSuccess && children(link.data)}
    </AuthPage>
  )
}
