import type { Device } from '@heimdall/contracts'
import { RelativeTime } from '@heimdall/ui'
import { useLocale, useTranslations } from 'use-intl'
import { useCan } from '../session/use-me.ts'

/** When it was heard of last, for those who may see that. */
export function LastSeen({ live, focusable }: Pick<Device, 'live'> & { focusable?: boolean }) {
  const t = useTranslations('devicePages')
  const locale = useLocale()
  const maySee = useCan('location:read')
  if (!maySee) return <span title={t('hiddenText')}>{t('hidden')}</span>
  if (!live?.lastSeenAt) return t('never')
  return <RelativeTime date={live.lastSeenAt} locale={locale} focusable={focusable} />
}
