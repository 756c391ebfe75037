import type { OAuthApp } from '@heimdall/contracts'
import { Alert, Avatar, Badge } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { AppMenu } from './app-menu.tsx'
import { SecretList } from './secret-list.tsx'

export function AppItem({ app }: { app: OAuthApp }) {
  const t = useTranslations('apps')
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
          {app.type === 'public' && <Badge>{t('publicBadge')}</Badge>}
        </p>
        <p className="mt-0.5 text-xs text-muted">
          {t('clientId')}: <code className="font-mono wrap-anywhere">{app.clientId}</code>
        </p>
        {app.description !== '' && <p className="mt-1 text-muted wrap-anywhere">{app.description}</p>}
        {app.suspendedAt !== null && (
          <Alert tone="warning" title={t('suspended')} className="mt-2">
            {app.suspendReason}
          </Alert>
        )}
        {app.redirectUris.length > 0 && (
          <ul
            aria-label={t('redirectUris')}
            className="mt-2 flex flex-col gap-1 font-mono text-xs text-muted wrap-anywhere"
          >
            {app.redirectUris.map((uri) => (
              <li key={uri}>{uri}</li>
            ))}
          </ul>
        )}
        {app.botPermissions.length > 0 && (
          <ul aria-label={t('botPermissions')} className="mt-2 flex flex-wrap gap-1">
            {app.botPermissions.map((permission) => (
              <li key={permission} className="flex">
                <Badge className="font-mono">{permission}</Badge>
              </li>
            ))}
          </ul>
        )}
        {app.jwks !== null && (
          <p className="mt-2 text-xs text-muted">
            {t('byKeys')}:{' '}
            <code className="font-mono wrap-anywhere">{app.jwks.keys.map(({ kid }) => kid).join(', ')}</code>
          </p>
        )}
        {app.type === 'confidential' && app.jwks === null && app.secrets.length === 0 && (
          <p className="mt-2 text-xs text-muted">{t('noSecret')}</p>
        )}
        <SecretList app={app} />
      </div>
      <AppMenu app={app} />
    </li>
  )
}
