import type { SettingKey, SettingValue } from '@heimdall/contracts'
import { useToast } from '@heimdall/ui'
import { useFormatter, useTranslations } from 'use-intl'
import { useCan } from '../session/use-me.ts'
import { ChangeList } from './change-list.tsx'
import { useSettingText } from './use-setting-text.ts'
import { useUpdateSetting } from './use-update-setting.ts'

const isPlain = (value: unknown): value is SettingValue =>
  typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string'

/** What one of Heimdall's settings was. */
export function SettingHistory({ settingKey }: { settingKey: SettingKey }) {
  const t = useTranslations('settings')
  const format = useFormatter()
  const settingText = useSettingText()
  const { toast } = useToast()
  const mayWrite = useCan('setting:write')
  const update = useUpdateSetting()
  const textOf = (value: unknown) =>
    typeof value === 'boolean'
      ? t(value ? 'history.on' : 'history.off')
      : typeof value === 'number'
        ? format.number(value)
        : typeof value === 'string'
          ? settingText(settingKey, value)
          : '–'
  return (
    <ChangeList
      historyKey={settingKey}
      textOf={textOf}
      restoring={update}
      restoreOf={({ oldValue }) => {
        // A second factor is asked for with its preview, on the page itself.
        if (!mayWrite || settingKey === 'two_factor_required' || !isPlain(oldValue)) return
        return {
          label: t('history.restore', { value: textOf(oldValue) }),
          onRestore: () =>
            update.mutate(
              { key: settingKey, value: oldValue },
              { onSuccess: () => toast({ tone: 'success', title: t('saved') }) },
            ),
        }
      }}
    />
  )
}
