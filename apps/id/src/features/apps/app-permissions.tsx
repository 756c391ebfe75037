import { useState } from 'react'
import { type Control, useController } from 'react-hook-form'
import { PermissionPicker } from '../../components/permission-picker.tsx'
import type { AppFormOutput, AppFormValues } from './app-form.ts'

export interface AppPermissionsProps {
  name: 'permissions' | 'botPermissions'
  control: Control<AppFormValues, unknown, AppFormOutput>
  permissions: readonly string[]
  legend: string
  hint: string
}

/** Most apps need none: folded away until there are some. */
export function AppPermissions({ name, control, permissions, legend, hint }: AppPermissionsProps) {
  const { field } = useController({ control, name })
  const [isOpen] = useState(field.value.length > 0)
  return (
    <details open={isOpen}>
      <summary className="w-fit cursor-pointer rounded-xs text-sm font-medium touch:py-3">{legend}</summary>
      <div className="mt-3">
        <PermissionPicker {...field} legend={legend} hideLegend hint={hint} permissions={permissions} />
      </div>
    </details>
  )
}
