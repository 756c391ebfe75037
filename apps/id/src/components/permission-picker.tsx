import { Button, Checkbox } from '@heimdall/ui'
import { type Control, useController } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { useLocaleState } from '../../lib/locale.ts'
import { isKey } from '../../lib/use-error-text.ts'
import type { KeyFormOutput, KeyFormValues } from './key-form.ts'

export interface PermissionPickerProps {
  permissions: readonly string[]
  control: Control<KeyFormValues, unknown, KeyFormOutput>
  error: string | undefined
}

export function PermissionPicker({ permissions, control, error }: PermissionPickerProps) {
  const t = useTranslations('createKey')
  const tPermissions = useTranslations('permissions')
  const { messages } = useLocaleState()
  const { field } = useController({ control, name: 'permissions' })
  const all = field.value.length === permissions.length
  const toggle = (permission: string, chosen: boolean) =>
    field.onChange(
      chosen ? [...field.value, permission] : field.value.filter((existing) => existing !== permission),
    )
  return (
    <fieldset aria-describedby={error === undefined ? undefined : 'permissions-error'}>
      <div className="mb-2 flex items-center justify-between gap-3">
        <legend className="float-left text-sm font-medium">{t('permissions')}</legend>
        <span className="flex items-center gap-2 text-xs text-muted tabular">
          {t('chosen', { count: field.value.length, total: permissions.length })}
          <Button variant="ghost" size="sm" onClick={() => field.onChange(all ? [] : [...permissions])}>
            {all ? t('selectNone') : t('selectAll')}
          </Button>
        </span>
      </div>
      <div className="rounded-lg border border-line p-3 sm:max-h-72 sm:overflow-y-auto">
        <div className="grid gap-x-4 gap-y-3 touch:gap-y-1 sm:grid-cols-2">
          {permissions.map((permission, index) => (
            <Checkbox
              key={permission}
              ref={index === 0 ? field.ref : undefined}
              label={<span className="font-mono text-xs">{permission}</span>}
              description={isKey(messages.permissions, permission) ? tPermissions(permission) : undefined}
              checked={field.value.includes(permission)}
              onBlur={field.onBlur}
              onChange={(event) => toggle(permission, event.target.checked)}
            />
          ))}
        </div>
      </div>
      <p id="permissions-error" aria-live="polite" className="mt-1.5 text-xs font-medium text-danger-ink">
        {error}
      </p>
    </fieldset>
  )
}
