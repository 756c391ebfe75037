import type { OAuthApp } from '@heimdall/contracts'
import { Card, CardContent, CardHeader, CardTitle, RelativeTime } from '@heimdall/ui'
import { useLocale, useTranslations } from 'use-intl'

/** How old the secrets are that work, by their first characters. */
export function AppSecrets({ secrets, jwks }: Pick<OAuthApp, 'secrets' | 'jwks'>) {
  const t = useTranslations('apps')
  const locale = useLocale()
  const time = (date: string) => () => <RelativeTime date={date} locale={locale} />
  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('secrets')}</CardTitle>
      </CardHeader>
      <CardContent>
        {secrets.length === 0 && (
          <p className="text-sm text-muted">{t(jwks === null ? 'noSecrets' : 'keysInstead')}</p>
        )}
        <ul className="flex flex-col gap-2 text-sm">
          {secrets.map(({ id, prefix, createdAt, expiresAt }) => (
            <li key={id} className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
              <code className="font-mono text-xs">{prefix}…</code>
              <span className="text-muted">{t.rich('secretCreated', { when: time(createdAt) })}</span>
              {expiresAt !== null && (
                <span className="text-muted">{t.rich('secretEnds', { when: time(expiresAt) })}</span>
              )}
            </li>
          ))}
        </ul>
      </CardContent>
    </Card>
  )
}
