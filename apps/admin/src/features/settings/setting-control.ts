import type { Setting } from '@heimdall/contracts'

export type SettingControlProps = {
  setting: Setting
  readOnly: boolean
  pending: boolean
  onChange: (value: Setting['value']) => void
}
