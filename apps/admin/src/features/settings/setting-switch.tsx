import { Switch } from '@heimdall/ui'
import type { SettingControlProps } from './setting-control.ts'
import { SettingState } from './setting-state.tsx'
import { useSettingWords } from './use-setting-words.ts'

/** Takes effect at once, in every process. */
export function SettingSwitch({ setting, readOnly, pending, onChange }: SettingControlProps) {
  const { label, help } = useSettingWords()(setting.key)
  return (
    <Switch
      label={label}
      description={
        <>
          {help}
          <SettingState setting={setting} readOnly={readOnly} />
        </>
      }
      checked={setting.value === true}
      disabled={readOnly || pending}
      onChange={(event) => onChange(event.target.checked)}
    />
  )
}
