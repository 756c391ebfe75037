import type { ReactNode } from 'react'
import { Switch } from './switch.tsx'

export type SavedSwitchProps = {
  label: ReactNode
  description?: ReactNode
  /** As it is known to be. */
  saved: boolean
  /** As what is under way makes it: shown as if it were saved, and not to be changed meanwhile. Undefined: nothing is. */
  saving: boolean | undefined
  onSave: (next: boolean) => void
}

/** A switch that saves at once. */
export function SavedSwitch({ saved, saving, onSave, ...words }: SavedSwitchProps) {
  return (
    <Switch
      {...words}
      checked={saving ?? saved}
      disabled={saving !== undefined}
      onChange={(event) => onSave(event.target.checked)}
    />
  )
}
