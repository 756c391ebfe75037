import type { Setting } from '@heimdall/contracts'
import { RelativeTime } from '@heimdall/ui'
import { useLocale, useTranslations } from 'use-intl'
import { useSettingText } from './use-setting-text.ts'

/** Whether it is as delivered; if not, what that was, and since when it is otherwise. */
export function SettingState({ setting, readOnly }: { setting: Setting; readOnly: boolean }) {
  const t = useTranslations('settings')
  const locale = useLocale()
  const settingText = useSettingText()
  const { key, defaultValue, isDefault, updatedAt } = setting
  return (
    <span className="mt-1 block text-xs text-muted">
      {isDefault || updatedAt === null ? (
        t('isDefault')
      ) : (
        <>
          {`${t('delivered', { value: settingText(key, defaultValue) })} · ${t('changed')} `}
          <RelativeTime date={updatedAt} locale={locale} />
        </>
      )}
      {readOnly && ` · ${t('readOnly')}`}
    </span>
  )
}
