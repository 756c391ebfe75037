import type { UserLink } from '@heimdall/contracts'
import { Badge, Button, RelativeTime } from '@heimdall/ui'
import { useLocale, useTranslations } from 'use-intl'
import { CopyText } from '../../components/copy-text.tsx'
import { PrivateText } from '../../components/private-text.tsx'

export type UserLinkItemProps = {
  link: UserLink
  /** Absent: the viewer may not. */
  onUnlink: (() => void) | undefined
}

export function UserLinkItem({ link, onUnlink }: UserLinkItemProps) {
  const t = useTranslations('user.links')
  const locale = useLocale()
  const account = link.displayName ?? link.username ?? link.externalId
  const time = (date: string) => () => <RelativeTime date={date} locale={locale} />
  return (
    <li className="flex flex-wrap items-start gap-3 px-5 py-3.5 text-sm">
      <div className="flex min-w-0 flex-1 basis-64 flex-col gap-1">
        <span className="flex flex-wrap items-center gap-2">
          <span className="font-medium">{link.providerName}</span>
          <PrivateText focusable>{account}</PrivateText>
          {link.isPrimary && <Badge tone="accent">{t('primary')}</Badge>}
        </span>
        <CopyText value={link.externalId} label={t('copyId')} isPrivate />
        <span className="text-xs text-muted">
          {t.rich('linked', { time: time(link.linkedAt) })}
          {link.lastUsedAt !== null && <> · {t.rich('used', { time: time(link.lastUsedAt) })}</>}
        </span>
      </div>
      {onUnlink && (
        <Button
          size="sm"
          aria-label={t('unlinkNamed', { provider: link.providerName, account })}
          onClick={onUnlink}
        >
          {t('unlink')}
        </Button>
      )}
    </li>
  )
}
