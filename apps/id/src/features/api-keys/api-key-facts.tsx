import type { ApiKey } from '@heimdall/contracts'
import { PrivacyBlur, RelativeTime, usePrivacy } from '@heimdall/ui'
import { useFormatter, useLocale, useTimeZone, useTranslations } from 'use-intl'
import { Dotted } from '../../components/dotted.tsx'

export function ApiKeyFacts({ apiKey }: { apiKey: ApiKey }) {
  const t = useTranslations('apiKeys')
  const locale = useLocale()
  const timeZone = useTimeZone()
  const format = useFormatter()
  const isPrivate = usePrivacy()
  const time = (date: string) => () => <RelativeTime date={date} locale={locale} timeZone={timeZone} />
  return (
    <Dotted className="mt-2 text-xs text-muted">
      <span>{t.rich('created', { when: time(apiKey.createdAt) })}</span>
      <span>
        {apiKey.lastUsedAt === null ? t('neverUsed') : t.rich('lastUsed', { when: time(apiKey.lastUsedAt) })}
      </span>
      {apiKey.lastUsedIp !== null && (
        <span>
          <PrivacyBlur className="tabular">{apiKey.lastUsedIp}</PrivacyBlur>
        </span>
      )}
      {apiKey.allowedIps.length > 0 && (
        <span title={isPrivate ? undefined : apiKey.allowedIps.join(', ')}>
          {t('bound', { count: apiKey.allowedIps.length })}
        </span>
      )}
      {apiKey.isActive && (
        <span>
          {apiKey.expiresAt === null
            ? t('neverExpires')
            : t('expires', { date: format.dateTime(new Date(apiKey.expiresAt), { dateStyle: 'medium' }) })}
        </span>
      )}
    </Dotted>
  )
}
