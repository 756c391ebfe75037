import type { OAuthApp } from '@heimdall/contracts'
import { RelativeTime } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useLocale, useTimeZone, useTranslations } from 'use-intl'
import { useLast } from '../../lib/use-last.ts'
import { AppActsDialog } from '../app-acts/app-acts-dialog.tsx'
import { appActsQuery } from './queries.ts'

export interface OwnAppActsProps {
  /** Undefined closes it. */
  app: OAuthApp | undefined
  onClose: () => void
}

/** What a developer hears of an app: how often it did what, and of how many people, but not of whom. */
export function OwnAppActs({ app, onClose }: OwnAppActsProps) {
  const t = useTranslations('appActs')
  const locale = useLocale()
  const timeZone = useTimeZone()
  const shown = useLast(app)
  const lastUsedAt = shown?.lastUsedAt ?? null
  const query = useQuery(appActsQuery(shown?.id))
  return (
    <AppActsDialog
      open={app !== undefined}
      app={shown?.name}
      description={t('own')}
      query={query}
      onClose={onClose}
    >
      {query.data && (
        <p className="mt-5 text-sm text-muted">
          {t('people', { count: query.data.people })}{' '}
          {lastUsedAt !== null &&
            t.rich('lastToken', {
              when: () => <RelativeTime date={lastUsedAt} locale={locale} timeZone={timeZone} />,
            })}
        </p>
      )}
    </AppActsDialog>
  )
}
