import type { LinkedAccount } from '@heimdall/contracts'
import { Avatar, Badge, PrivacyBlur, ProviderIcon, RelativeTime } from '@heimdall/ui'
import { Star } from 'lucide-react'
import { useLocale, useTimeZone, useTranslations } from 'use-intl'
import { Dotted } from '../../components/dotted.tsx'
import { LinkActions } from './link-actions.tsx'

/** Initials instead of the platform's picture: that would tell the platform who looks at this page. */
export function LinkItem({ link, isOnly }: { link: LinkedAccount; isOnly: boolean }) {
  const t = useTranslations('links')
  const locale = useLocale()
  const timeZone = useTimeZone()
  const time = (date: string) => () => <RelativeTime date={date} locale={locale} timeZone={timeZone} />
  const { provider } = link
  const called = link.displayName ?? link.username
  const name = called ?? link.externalId
  return (
    <li className="flex items-start gap-3 px-5 py-4">
      <Avatar name={name} seed={link.externalId} size="lg" className="mt-0.5" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium text-ink">
          {called === null ? (
            <PrivacyBlur className="wrap-anywhere">{name}</PrivacyBlur>
          ) : (
            <span className="wrap-anywhere">{name}</span>
          )}
          {link.isPrimary && (
            <Badge tone="accent" icon={<Star />}>
              {t('primary')}
            </Badge>
          )}
          {!provider.isEnabled && <Badge>{t('off')}</Badge>}
        </p>
        <Dotted stack className="mt-0.5 text-sm text-muted">
          <span className="inline-flex items-center gap-1.5">
            <ProviderIcon kind={provider.kind} className="size-3.5" />
            {provider.name}
          </span>
          {link.email !== null && (
            <span>
              <PrivacyBlur className="wrap-anywhere">{link.email}</PrivacyBlur>
            </span>
          )}
        </Dotted>
        <Dotted stack className="mt-0.5 text-xs text-muted">
          <span>{t.rich('since', { when: time(link.linkedAt) })}</span>
          <span>
            {link.lastUsedAt === null ? t('neverUsed') : t.rich('lastUsed', { when: time(link.lastUsedAt) })}
          </span>
        </Dotted>
        <LinkActions link={link} name={name} isOnly={isOnly} />
      </div>
    </li>
  )
}
