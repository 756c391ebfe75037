import type { OAuthApp } from '@heimdall/contracts'
import { Avatar, Badge, IconButton, RelativeTime, RowLink, TCell, TRow } from '@heimdall/ui'
import { Link } from '@tanstack/react-router'
import { Ellipsis } from 'lucide-react'
import { useLocale, useTranslations } from 'use-intl'
import { openRow } from '../../lib/open-row.ts'
import { appColumns } from './app-columns.ts'
import { AppMenu } from './app-menu.tsx'
import type { ReasonedAct } from './app-reason-dialog.tsx'

export interface AppRowProps {
  app: OAuthApp
  onAct: (act: ReasonedAct) => void
}

export function AppRow({ app, onAct }: AppRowProps) {
  const t = useTranslations('apps')
  const locale = useLocale()
  const owner = app.owner?.username ?? t('platform')
  const lastUsed =
    app.lastUsedAt === null ? (
      t('never')
    ) : (
      <RelativeTime date={app.lastUsedAt} locale={locale} focusable={false} />
    )
  return (
    <TRow interactive onClick={openRow}>
      <TCell className="w-full max-w-0 sm:w-auto sm:max-w-72">
        <span className="flex min-w-0 items-center gap-2.5">
          <Avatar name={app.name} seed={app.clientId} src={app.logoUrl ?? undefined} size="md" />
          <span className="min-w-0 flex-1">
            <span className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
              <RowLink asChild className="min-w-0 max-w-full truncate">
                <Link to="/apps/$clientId" params={{ clientId: app.clientId }}>
                  {app.name}
                </Link>
              </RowLink>
              {app.suspendedAt !== null && <Badge tone="warning">{t('suspended')}</Badge>}
            </span>
            <span className="block truncate font-mono text-xs text-muted max-sm:hidden">{app.clientId}</span>
            <span className={appColumns.onPhone}>
              <span className="truncate">{owner}</span>
              <span aria-hidden="true">·</span>
              <span className="relative z-1 shrink-0">{lastUsed}</span>
            </span>
            {app.suspendReason !== null && (
              <span className="block truncate text-xs text-muted" title={app.suspendReason}>
                {app.suspendReason}
              </span>
            )}
          </span>
        </span>
      </TCell>
      <TCell className={appColumns.owner}>
        {app.owner === null ? <Badge tone="info">{owner}</Badge> : owner}
      </TCell>
      <TCell className={`${appColumns.scopes} max-w-64`}>
        <span className="flex flex-wrap gap-1">
          {[...new Set([...app.scopes, ...app.botPermissions])].map((name) => (
            <Badge key={name} className="font-mono">
              {name}
            </Badge>
          ))}
        </span>
      </TCell>
      <TCell className={`${appColumns.lastUsedAt} text-muted`}>
        <span className="relative z-1">{lastUsed}</span>
      </TCell>
      <TCell className="text-right">
        <AppMenu
          app={app}
          onAct={onAct}
          trigger={
            <IconButton size="sm" label={t('actionsNamed', { name: app.name })} className="relative z-1">
              <Ellipsis />
            </IconButton>
          }
        />
      </TCell>
    </TRow>
  )
}
