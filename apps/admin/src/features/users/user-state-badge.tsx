import type { UserSummary } from '@heimdall/contracts'
import { Badge, formatExact } from '@heimdall/ui'
import { Ban, UserX } from 'lucide-react'
import { useLocale, useTranslations } from 'use-intl'

/** Banned or deleted, with since when; nothing for whoever is simply there. */
export function UserStateBadge({
  user: { bannedAt, deletedAt },
}: {
  user: Pick<UserSummary, 'bannedAt' | 'deletedAt'>
}) {
  const t = useTranslations('users')
  const locale = useLocale()
  const exact = (time: string) => formatExact(Date.parse(time), locale)
  if (deletedAt !== null) {
    return (
      <Badge icon={<UserX />} title={t('deletedSince', { time: exact(deletedAt) })}>
        {t('deleted')}
      </Badge>
    )
  }
  if (bannedAt === null) return null
  return (
    <Badge tone="danger" icon={<Ban />} title={t('bannedSince', { time: exact(bannedAt) })}>
      {t('banned')}
    </Badge>
  )
}
