import type { Passkey } from '@heimdall/contracts'
import { PrivacyBlur, RelativeTime } from '@heimdall/ui'
import { Fingerprint } from 'lucide-react'
import { useLocale, useTimeZone, useTranslations } from 'use-intl'
import { Dotted } from '../../components/dotted.tsx'
import { RemovePasskeyButton } from './remove-passkey-button.tsx'
import { RenamePasskeyButton } from './rename-passkey-button.tsx'

export function PasskeyItem({ passkey }: { passkey: Passkey }) {
  const t = useTranslations('passkeys')
  const locale = useLocale()
  const timeZone = useTimeZone()
  const time = (date: string) => () => <RelativeTime date={date} locale={locale} timeZone={timeZone} />
  const { name, isSynced, createdAt, lastUsedAt } = passkey
  return (
    <li className="flex flex-wrap items-start gap-3 px-5 py-3.5 sm:flex-nowrap">
      <span className="grid size-9 shrink-0 place-items-center rounded-lg border border-line bg-sunken text-muted">
        <Fingerprint aria-hidden="true" className="size-4.5" />
      </span>
      <div className="min-w-0 flex-1 max-sm:basis-3/4">
        <p className="font-medium text-ink wrap-anywhere">
          <PrivacyBlur>{name}</PrivacyBlur>
        </p>
        <Dotted stack className="mt-0.5 text-muted">
          <span>{isSynced ? t('synced') : t('bound')}</span>
          <span>{t.rich('added', { when: time(createdAt) })}</span>
          <span>{lastUsedAt === null ? t('neverUsed') : t.rich('lastUsed', { when: time(lastUsedAt) })}</span>
        </Dotted>
      </div>
      <div className="flex gap-2 max-sm:w-full max-sm:pl-12">
        <RenamePasskeyButton passkey={passkey} />
        <RemovePasskeyButton passkey={passkey} />
      </div>
    </li>
  )
}
