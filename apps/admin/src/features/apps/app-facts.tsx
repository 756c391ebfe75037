import type { OAuthApp } from '@heimdall/contracts'
import { Badge, Card, CardContent, CardHeader, CardTitle, DescriptionList, RelativeTime } from '@heimdall/ui'
import { useLocale, useTranslations } from 'use-intl'
import { CopyText } from '../../components/copy-text.tsx'
import { UserLink } from '../users/user-link.tsx'
import { AddressList } from './address-list.tsx'

const links = ['homepageUri', 'policyUri', 'tosUri'] as const

export function AppFacts({ app }: { app: OAuthApp }) {
  const t = useTranslations('apps')
  const locale = useLocale()
  const time = (date: string) => <RelativeTime date={date} locale={locale} />
  const optional = (term: string, uris: readonly string[]) =>
    uris.length === 0 ? [] : [{ term, value: <AddressList uris={uris} /> }]
  const kids = app.jwks?.keys.map(({ kid }) => kid).join(', ')
  const proof = kids === undefined ? t('bySecret') : t('byKeys', { kids })
  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('facts')}</CardTitle>
      </CardHeader>
      <CardContent>
        <DescriptionList
          items={[
            { term: t('clientId'), value: <CopyText value={app.clientId} label={t('copyClientId')} /> },
            {
              term: t('columns.owner'),
              value: app.owner ? <UserLink id={app.owner.id} /> : <Badge tone="info">{t('platform')}</Badge>,
            },
            ...(app.description === '' ? [] : [{ term: t('note'), value: app.description }]),
            { term: t('type'), value: t(app.type) },
            ...(app.type === 'public' ? [] : [{ term: t('provesBy'), value: proof }]),
            { term: t('idTokenSignedResponseAlg'), value: app.idTokenSignedResponseAlg },
            {
              term: t('columns.lastUsedAt'),
              value: app.lastUsedAt === null ? t('never') : time(app.lastUsedAt),
            },
            { term: t('createdAt'), value: time(app.createdAt) },
            { term: t('updatedAt'), value: time(app.updatedAt) },
            ...optional(t('redirectUris'), app.redirectUris),
            ...optional(t('postLogoutRedirectUris'), app.postLogoutRedirectUris),
            ...optional(
              t('backchannelLogoutUri'),
              app.backchannelLogoutUri === null ? [] : [app.backchannelLogoutUri],
            ),
            ...links.flatMap((name) => optional(t(name), app[name] === null ? [] : [app[name]])),
          ]}
        />
      </CardContent>
    </Card>
  )
}
