import { cx } from '@heimdall/ui'
import { useTranslations } from 'use-intl'

/** Between two ways to the same end. */
export function OrLine({ className }: { className?: string }) {
  const t = useTranslations('common')
  return (
    <p className={cx('flex items-center gap-3 text-xs text-muted', className)}>
      <span aria-hidden="true" className="h-px flex-1 bg-line" />
      {t('or')}
      <span aria-hidden="true" className="h-px flex-1 bg-line" />
    </p>
  )
}
