import { RadioGroup } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import type { SettingControlProps } from './setting-control.ts'
import { SettingState } from './setting-state.tsx'
import { useSettingWords } from './use-setting-words.ts'

const locales = ['en', 'de'] as const

/** The language; it counts at once, in every process. */
export function SettingChoice({ setting, readOnly, pending, onChange }: SettingControlProps) {
  const t = useTranslations('settings')
  const { label, help } = useSettingWords()(setting.key)
  return (
    <div className="flex flex-col gap-2">
      <RadioGroup
        label={label}
        options={locales.map((value) => ({ value, label: t(`values.${value}`) }))}
        value={setting.value === 'de' ? 'de' : 'en'}
        disabled={readOnly || pending}
        onValueChange={onChange}
      />
      <p className="text-xs text-muted">
        {help}
        <SettingState setting={setting} readOnly={readOnly} />
      </p>
    </div>
  )
}
