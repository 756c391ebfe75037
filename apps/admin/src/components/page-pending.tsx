import { BifrostLine } from '@heimdall/ui'
import { useTranslations } from 'use-intl'

/** While the app finds out who is there. */
export function PagePending() {
  const t = useTranslations('common')
  return <BifrostLine mode="indeterminate" label={t('loading')} className="fixed inset-x-0 top-0 z-60" />
}
