import { knownPermissions } from '@heimdall/contracts'
import { Checkbox } from '@heimdall/ui'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { groupPermissions } from '../roles/group-permissions.ts'
import { usePermissionText, useResourceText } from '../roles/use-permission-text.ts'
import { useMe } from '../session/use-me.ts'

export type PermissionsFieldProps = {
  registration: UseFormRegisterReturn<'permissions'>
  /** What the key may do already: that can stay, whoever looks at it. */
  present?: readonly string[] | undefined
  error: string | undefined
}

/** What the key may do, by resource. Nobody can give what they do not hold, so only that is offered. */
export function PermissionsField({ registration, present = [], error }: PermissionsFieldProps) {
  const t = useTranslations('apiKeys.creating')
  const resourceText = useResourceText()
  const permissionText = usePermissionText()
  const { permissions } = useMe()
  // Heimdall's own in their order, then those that the community added.
  const names = new Set([...knownPermissions, ...permissions, ...present])
  const offered = [...names].filter((name) => permissions.includes(name) || present.includes(name))
  const groups = groupPermissions(offered.map((name) => ({ name, description: name })))
  return (
    <fieldset aria-describedby={error && 'permissions-error'} className="min-w-0">
      <legend className="text-sm font-medium text-ink">{t('permissions')}</legend>
      <p className="mt-0.5 text-xs text-muted">{t('permissionsHint')}</p>
      <div className="mt-3 grid gap-x-6 gap-y-4 rounded-lg border border-line bg-sunken p-4 sm:grid-cols-2">
        {groups.map(({ resource, items }) => (
          <fieldset key={resource} className="min-w-0">
            <legend className="mb-1.5 text-xs font-semibold text-muted">{resourceText(resource)}</legend>
            <div className="flex flex-col gap-2 touch:gap-0">
              {items.map((permission) => (
                <Checkbox
                  key={permission.name}
                  value={permission.name}
                  aria-invalid={error !== undefined || undefined}
                  label={permissionText(permission)}
                  description={<code className="font-mono text-2xs">{permission.name}</code>}
                  {...registration}
                />
              ))}
            </div>
          </fieldset>
        ))}
      </div>
      <div aria-live="polite">
        {error !== undefined && (
          <p id="permissions-error" className="mt-2 text-xs font-medium text-danger-ink">
            {error}
          </p>
        )}
      </div>
    </fieldset>
  )
}
