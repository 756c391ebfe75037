import { Button, Checkbox } from '@heimdall/ui'
import { type Ref, useId } from 'react'
import { useTranslations } from 'use-intl'
import { useLocaleState } from '../lib/locale.ts'
import { isKey } from '../lib/use-error-text.ts'

export interface PermissionPickerProps {
  legend: string
  /** It is said above already. */
  hideLegend?: boolean
  hint?: string
  permissions: readonly string[]
  value: readonly string[]
  onChange: (value: string[]) => void
  onBlur: () => void
  /** Of the first box: where the focus goes when something is wrong. */
  ref: Ref<HTMLInputElement>
  error?: string | undefined
}

export function PermissionPicker(props: PermissionPickerProps) {
  const { legend, hideLegend = false, hint, permissions, value, onChange, onBlur, ref, error } = props
  const t = useTranslations('permissionPicker')
  const tPermissions = useTranslations('permissions')
  const { messages } = useLocaleState()
  const id = useId()
  const all = value.length === permissions.length
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean)
  const toggle = (permission: string, chosen: boolean) =>
    onChange(chosen ? [...value, permission] : value.filter((existing) => existing !== permission))
  return (
    <fieldset aria-describedby={described.join(' ') || undefined}>
      <div className="mb-2 flex items-center justify-between gap-3">
        <legend className={hideLegend ? 'sr-only' : 'float-left text-sm font-medium'}>{legend}</legend>
        <span className="ml-auto flex shrink-0 items-center gap-2 text-xs text-muted tabular">
          {t('chosen', { count: value.length, total: permissions.length })}
          <Button variant="ghost" size="sm" onClick={() => onChange(all ? [] : [...permissions])}>
            {all ? t('selectNone') : t('selectAll')}
          </Button>
        </span>
      </div>
      <div className="rounded-lg border border-line p-3 sm:max-h-72 sm:overflow-y-auto">
        <div className="grid gap-x-4 gap-y-3 touch:gap-y-1 sm:grid-cols-2">
          {permissions.map((permission, index) => (
            <Checkbox
              key={permission}
              ref={index === 0 ? ref : undefined}
              label={<span className="font-mono text-xs">{permission}</span>}
              description={isKey(messages.permissions, permission) ? tPermissions(permission) : undefined}
              checked={value.includes(permission)}
              onBlur={onBlur}
              onChange={(event) => toggle(permission, event.target.checked)}
            />
          ))}
        </div>
      </div>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="mt-1.5 text-xs text-muted">
          {hint}
        </p>
      )}
      <p id={`${id}-error`} aria-live="polite" className="mt-1.5 text-xs font-medium text-danger-ink">
        {error}
      </p>
    </fieldset>
  )
}
