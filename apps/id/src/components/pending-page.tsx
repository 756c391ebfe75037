import { BifrostLine } from '@heimdall/ui'
import { useTranslations } from 'use-intl'

/** Only when the first answer takes long: nothing is known yet that a skeleton could take the shape of. */
export function PendingPage() {
  const t = useTranslations('common')
  return (
    <div className="fixed inset-x-0 top-0">
      <BifrostLine mode="indeterminate" label={t('loading')} />
    </div>
  )
}
