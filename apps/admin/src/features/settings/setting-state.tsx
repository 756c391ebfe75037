import type { Setting } from '@heimdall/contracts'
import { RelativeTime } from '@heimdall/ui'
import { useLocale, useTranslations } from 'use-intl'

/** Whether it is as delivered; if not, what that was, and since when it is otherwise. */
export function SettingState({ setting, readOnly }: { setting: Setting; readOnly: boolean }) {
  const t = useTranslations('settings')
  const locale = useLocale()
  const { key, defaultValue, isDefault, updatedAt } = setting
  const delivered =
    typeof defaultValue === 'number'
      ? t(key.endsWith('_mb') ? 'defaultSize' : 'defaultDays', { count: defaultValue })
      : defaultValue
        ? t('defaultOn')
        : t('defaultOff')
  return (
    <span className="mt-1 block text-xs text-muted">
      {isDefault || updatedAt === null ? (
        t('isDefault')
      ) : (
        <>
          {`${delivered} · ${t('changed')} `}
          <RelativeTime date={updatedAt} locale={locale} />
        </>
      )}
      {readOnly && ` · ${t('readOnly')}`}
    </span>
  )
}
