import { Badge, formatExact } from '@heimdall/ui'
import { Ban } from 'lucide-react'
import { useLocale, useTranslations } from 'use-intl'

export function BannedBadge({ at }: { at: string }) {
  const t = useTranslations('users')
  const locale = useLocale()
  return (
    <Badge
      tone="danger"
      icon={<Ban />}
      title={t('bannedSince', { time: formatExact(Date.parse(at), locale) })}
    >
      {t('banned')}
    </Badge>
  )
}
