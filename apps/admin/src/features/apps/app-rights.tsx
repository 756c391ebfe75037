import type { OAuthApp } from '@heimdall/contracts'
import { Badge, Card, CardContent, CardHeader, CardTitle, DescriptionList } from '@heimdall/ui'
import { useTranslations } from 'use-intl'

/** What it may ask people for, and what it may do by itself. */
export function AppRights({ app }: { app: OAuthApp }) {
  const t = useTranslations('apps')
  const names = (list: readonly string[]) =>
    list.length === 0 ? (
      <span className="text-subtle">{t('nothing')}</span>
    ) : (
      <span className="flex flex-wrap gap-1">
        {list.map((name) => (
          <Badge key={name} className="font-mono">
            {name}
          </Badge>
        ))}
      </span>
    )
  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('rights')}</CardTitle>
      </CardHeader>
      <CardContent>
        <DescriptionList
          items={[
            { term: t('columns.scopes'), value: names(app.scopes) },
            { term: t('botPermissions'), value: names(app.botPermissions) },
            { term: t('devices'), value: app.usesDeviceCode ? t('yes') : t('no') },
          ]}
        />
      </CardContent>
    </Card>
  )
}
