import type { UserDetails } from '@heimdall/contracts'
import { Badge, Card, EmptyState, RelativeTime } from '@heimdall/ui'
import { Link2 } from 'lucide-react'
import { useLocale, useTranslations } from 'use-intl'
import { CopyText } from '../../components/copy-text.tsx'
import { PrivateText } from '../../components/private-text.tsx'

/** The accounts on other platforms by which bots know this person. */
export function UserLinks({ user }: { user: UserDetails }) {
  const t = useTranslations('user.links')
  const locale = useLocale()
  const time = (date: string) => () => <RelativeTime date={date} locale={locale} />
  if (user.linkedAccounts.length === 0) {
    return (
      <Card>
        <EmptyState icon={<Link2 />} title={t('none')} description={t('noneHint')} />
      </Card>
    )
  }
  return (
    <Card>
      <ul className="divide-y divide-line">
        {user.linkedAccounts.map((link) => (
          <li key={link.id} className="flex flex-col gap-1 px-5 py-3.5 text-sm">
            <span className="flex flex-wrap items-center gap-2">
              <span className="font-medium">{link.providerName}</span>
              <PrivateText focusable>{link.displayName ?? link.username ?? link.externalId}</PrivateText>
              {link.isPrimary && <Badge tone="accent">{t('primary')}</Badge>}
            </span>
            <CopyText value={link.externalId} label={t('copyId')} isPrivate />
            <span className="text-xs text-muted">
              {t.rich('linked', { time: time(link.linkedAt) })}
              {link.lastUsedAt !== null && <> · {t.rich('used', { time: time(link.lastUsedAt) })}</>}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
