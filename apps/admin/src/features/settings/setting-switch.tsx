import { Switch } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import type { SettingControlProps } from './setting-control.ts'
import { SettingState } from './setting-state.tsx'

/** Takes effect at once, in every process. */
export function SettingSwitch({ setting, readOnly, pending, onChange }: SettingControlProps) {
  const t = useTranslations('settings')
  return (
    <Switch
      label={t(`labels.${setting.key}`)}
      description={
        <>
          {t(`help.${setting.key}`)}
          <SettingState setting={setting} readOnly={readOnly} />
        </>
      }
      checked={setting.value === true}
      disabled={readOnly || pending}
      onChange={(event) => onChange(event.target.checked)}
    />
  )
}
