import { settingBounds } from '@heimdall/contracts'
import { Input } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import type { SettingControlProps } from './setting-control.ts'
import { TypedSetting } from './typed-setting.tsx'

export function SettingNumber(props: SettingControlProps) {
  const t = useTranslations('settings')
  const { setting, readOnly, pending } = props
  const bounds = settingBounds(setting.key)
  if (!bounds) return null
  return (
    <TypedSetting {...props} hint={t('range', bounds)} wrong={t('numberWrong', bounds)}>
      {({ value, onChange }) => (
        <div className="w-28">
          <Input
            type="number"
            inputMode="numeric"
            min={bounds.from}
            max={bounds.to}
            value={value}
            disabled={readOnly}
            readOnly={pending}
            onChange={(event) => onChange(event.target.value)}
          />
        </div>
      )}
    </TypedSetting>
  )
}
