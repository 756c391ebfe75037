import type { ConnectedApp } from '@heimdall/contracts'
import { Avatar, Badge, Button, RelativeTime } from '@heimdall/ui'
import { Link } from '@tanstack/react-router'
import { useLocale, useTimeZone, useTranslations } from 'use-intl'
import { Dotted } from '../../components/dotted.tsx'
import { AppLinks } from '../oauth/app-links.tsx'
import { useScopeText } from '../oauth/use-scope-text.ts'
import { DisconnectButton } from './disconnect-button.tsx'

export function ConnectedAppItem({ app }: { app: ConnectedApp }) {
  const t = useTranslations('connectedApps')
  const tActs = useTranslations('appActs')
  const textOf = useScopeText()
  const locale = useLocale()
  const timeZone = useTimeZone()
  const time = (date: string) => () => <RelativeTime date={date} locale={locale} timeZone={timeZone} />
  return (
    <li className="flex items-start gap-3 px-5 py-4">
      <Avatar
        name={app.name}
        seed={app.clientId}
        src={app.logoUrl ?? undefined}
        size="lg"
        className="mt-0.5"
      />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium text-ink">
          <span className="wrap-anywhere">{app.name}</span>
          {app.isSuspended && <Badge tone="warning">{t('suspended')}</Badge>}
        </p>
        <Dotted stack className="mt-0.5 text-xs text-muted">
          <span>{app.ownerName === null ? t('ofPlatform') : t('ofOwner', { owner: app.ownerName })}</span>
          <span>{t.rich('since', { when: time(app.grantedAt) })}</span>
          <span>
            {app.lastUsedAt === null ? t('neverUsed') : t.rich('lastUsed', { when: time(app.lastUsedAt) })}
          </span>
        </Dotted>
        <ul className="mt-2 list-disc pl-4 text-sm text-muted">
          {app.scopes.map((name) => (
            <li key={name}>{textOf({ name, description: null })}</li>
          ))}
        </ul>
        <AppLinks app={app} className="mt-2 text-xs" />
        <div className="mt-3 flex flex-wrap gap-2">
          <Button asChild size="sm">
            <Link
              to="/connected-apps"
              search={{ acts: app.id }}
              resetScroll={false}
              aria-label={tActs('openNamed', { app: app.name })}
            >
              {tActs('open')}
            </Link>
          </Button>
          <DisconnectButton app={app} />
        </div>
      </div>
    </li>
  )
}
