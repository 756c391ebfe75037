import { Input } from '@heimdall/ui'
import type { SettingControlProps } from './setting-control.ts'
import { TypedSetting } from './typed-setting.tsx'
import { useSettingWords } from './use-setting-words.ts'

export function SettingText(props: SettingControlProps) {
  const { setting, readOnly, pending } = props
  const isAddress = setting.key.endsWith('_url')
  return (
    <TypedSetting {...props} wrong={useSettingWords()(setting.key).wrong}>
      {({ value, onChange }) => (
        <Input
          type={isAddress ? 'url' : 'text'}
          autoComplete="off"
          placeholder={isAddress ? 'https://' : undefined}
          value={value}
          disabled={readOnly}
          readOnly={pending}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </TypedSetting>
  )
}
