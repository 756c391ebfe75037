import { knownPermissions } from '@heimdall/contracts'
import { Checkbox } from '@heimdall/ui'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { useMe } from '../session/use-me.ts'
import { type PermissionResource, resourceOf } from './permission-resource.ts'

export type PermissionsFieldProps = {
  registration: UseFormRegisterReturn<'permissions'>
  /** What the key may do already: that can stay, whoever looks at it. */
  present?: readonly string[] | undefined
  error: string | undefined
}

/** What the key may do, by resource. Nobody can give what they do not hold, so only that is offered. */
export function PermissionsField({ registration, present = [], error }: PermissionsFieldProps) {
  const t = useTranslations('apiKeys.creating')
  const tResources = useTranslations('permissionResources')
  const tPermissions = useTranslations('permissions')
  const { permissions } = useMe()
  const offered = Object.groupBy(
    knownPermissions.filter((name) => permissions.includes(name) || present.includes(name)),
    resourceOf,
  )
  // Object.entries widens the keys that groupBy was given.
  const groups = Object.entries(offered) as [PermissionResource, (typeof knownPermissions)[number][]][]
  return (
    <fieldset aria-describedby={error && 'permissions-error'} className="min-w-0">
      <legend className="text-sm font-medium text-ink">{t('permissions')}</legend>
      <p className="mt-0.5 text-xs text-muted">{t('permissionsHint')}</p>
      <div className="mt-3 grid gap-x-6 gap-y-4 rounded-lg border border-line bg-sunken p-4 sm:grid-cols-2">
        {groups.map(([resource, names]) => (
          <fieldset key={resource} className="min-w-0">
            <legend className="mb-1.5 text-xs font-semibold text-muted">{tResources(resource)}</legend>
            <div className="flex flex-col gap-2 touch:gap-0">
              {names.map((name) => (
                <Checkbox
                  key={name}
                  value={name}
                  aria-invalid={error !== undefined || undefined}
                  label={tPermissions(name)}
                  description={<code className="font-mono text-2xs">{name}</code>}
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
