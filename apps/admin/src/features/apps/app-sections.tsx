import type { OAuthApp } from '@heimdall/contracts'
import { Alert } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { AppActs } from './app-acts.tsx'
import { AppFacts } from './app-facts.tsx'
import { AppRights } from './app-rights.tsx'
import { AppSecrets } from './app-secrets.tsx'

/** All there is to know of an app, and what it did. */
export function AppSections({ app }: { app: OAuthApp }) {
  const t = useTranslations('apps')
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      {app.suspendedAt !== null && (
        <Alert tone="warning" title={t('suspended')} className="lg:col-span-2">
          {app.suspendReason}
        </Alert>
      )}
      <div className="flex flex-col gap-4">
        <AppFacts app={app} />
        <AppRights app={app} />
      </div>
      <div className="flex flex-col gap-4">
        <AppActs app={app} />
        {app.type === 'confidential' && <AppSecrets secrets={app.secrets} jwks={app.jwks} />}
      </div>
    </div>
  )
}
