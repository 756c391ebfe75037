import type { Setting, SettingValue } from '@heimdall/contracts'

export type SettingControlProps = {
  setting: Setting
  readOnly: boolean
  pending: boolean
  /** What is typed and not saved yet. */
  draft: string | undefined
  onDraft: (text: string | undefined) => void
  onChange: (value: SettingValue) => void
}
