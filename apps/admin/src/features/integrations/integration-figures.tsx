import type { Integration } from '@heimdall/contracts'
import { Badge, RelativeTime, Sparkline } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useFormatter, useLocale, useTranslations } from 'use-intl'
import { GuildList } from './guild-list.tsx'
import { integrationStatsOptions } from './integrations-options.ts'

/** What the platform counts, and how it went over the last days. */
export function IntegrationFigures({ integration }: { integration: Integration }) {
  const t = useTranslations('integrations.figures')
  const format = useFormatter()
  const locale = useLocale()
  const { stats, statsAt } = integration
  const history = useQuery(integrationStatsOptions(integration.id)).data?.history ?? []
  if (stats === null || stats.kind === 'oidc') return null
  return (
    <div className="flex flex-col gap-3">
      {stats.kind === 'twitch' && (
        <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
          {stats.isLive ? (
            <>
              <Badge tone="danger">{t('live')}</Badge>
              {stats.viewers !== null && <span>{t('viewers', { count: stats.viewers })}</span>}
              {stats.liveSince !== null && (
                <span>
                  {t.rich('since', {
                    when: () => <RelativeTime date={stats.liveSince ?? ''} locale={locale} />,
                  })}
                </span>
              )}
            </>
          ) : (
            <Badge>{t('offline')}</Badge>
          )}
          {stats.title !== null && (
            <span className="basis-full text-ink wrap-anywhere">
              {stats.title}
              {stats.category !== null && <span className="text-muted"> · {stats.category}</span>}
            </span>
          )}
        </p>
      )}
      {history.length > 0 && (
        <dl className="grid grid-cols-1 gap-3 sm:grid-cols-2">
          {history.map(({ figure, days }) => (
            <div key={figure} className="rounded-lg border border-line bg-sunken px-4 py-3">
              <dt className="text-xs font-medium text-muted">{t(figure)}</dt>
              <dd className="flex items-end justify-between gap-3">
                <span className="text-xl font-semibold tracking-tight text-ink tabular">
                  {format.number(days.at(-1)?.value ?? 0)}
                </span>
                {days.length > 1 && (
                  <Sparkline
                    values={days.map(({ value }) => value)}
                    label={t('trend', { figure: t(figure), count: days.length })}
                    className="mb-1 h-7 w-24 shrink-0 text-accent-ink"
                  />
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {stats.kind === 'discord' && stats.guilds !== null && <GuildList guilds={stats.guilds} />}
      {statsAt !== null && (
        <p className="text-xs text-muted">
          {t.rich('readAt', { when: () => <RelativeTime date={statsAt} locale={locale} /> })}
        </p>
      )}
    </div>
  )
}
