import type { IntegrationStats } from '@heimdall/contracts'
import { Button } from '@heimdall/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'

type Guilds = NonNullable<Extract<IntegrationStats, { kind: 'discord' }>['guilds']>

const shownAtFirst = 3

/** Servers of Discord, the largest first. */
export function GuildList({ guilds }: { guilds: Guilds }) {
  const t = useTranslations('integrations.figures')
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll ? guilds : guilds.slice(0, shownAtFirst)
  if (guilds.length === 0) return <p className="text-sm text-muted">{t('noGuilds')}</p>
  return (
    <div>
      <ul className="divide-y divide-line text-sm" aria-label={t('guilds')}>
        {shown.map(({ id, name, members, online }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-1.5">
            <span className="min-w-0 text-ink wrap-anywhere">{name}</span>
            {members !== null && (
              <span className="text-xs text-muted tabular">
                {t('membersOf', { count: members })}
                {online !== null && ` · ${t('online', { count: online })}`}
              </span>
            )}
          </li>
        ))}
      </ul>
      {guilds.length > shownAtFirst && (
        <Button size="sm" variant="ghost" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? t('fewer') : t('all', { count: guilds.length })}
        </Button>
      )}
    </div>
  )
}
