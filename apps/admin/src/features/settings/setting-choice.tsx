import { RadioGroup } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import type { SettingControlProps } from './setting-control.ts'
import { SettingState } from './setting-state.tsx'

const locales = ['en', 'de'] as const

/** The language; it counts at once, in every process. */
export function SettingChoice({ setting, readOnly, pending, onChange }: SettingControlProps) {
  const t = useTranslations('settings')
  return (
    <div className="flex flex-col gap-2">
      <RadioGroup
        label={t('labels.default_locale')}
        options={locales.map((value) => ({ value, label: t(`values.${value}`) }))}
        value={setting.value === 'de' ? 'de' : 'en'}
        disabled={readOnly || pending}
        onValueChange={onChange}
      />
      <p className="text-xs text-muted">
        {t('help.default_locale')}
        <SettingState setting={setting} readOnly={readOnly} />
      </p>
    </div>
  )
}
