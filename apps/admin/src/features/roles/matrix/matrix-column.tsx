import { Card, Checkbox, Field, NativeSelect } from '@heimdall/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { groupPermissions } from '../group-permissions.ts'
import { usePermissionText, useResourceText } from '../use-permission-text.ts'
import { useRoleName } from '../use-role-name.ts'
import type { MatrixViewProps } from './matrix-table.tsx'

/** One role at a time, where all of them would not fit beside each other. */
export function MatrixColumn({ matrix, data }: MatrixViewProps) {
  const t = useTranslations('access.matrix')
  const permissionText = usePermissionText()
  const resourceText = useResourceText()
  const roleName = useRoleName()
  const [roleId, setRoleId] = useState<string>()
  // The mightiest is not the one that is edited.
  const role = data.roles.find(({ id }) => id === roleId) ?? data.roles[1] ?? data.roles[0]
  if (!role) return null
  return (
    <div className="flex flex-col gap-4">
      <Field label={t('role')}>
        <NativeSelect value={role.id} onChange={(event) => setRoleId(event.target.value)}>
          {data.roles.map(({ id, name }) => (
            <option key={id} value={id}>
              {roleName(name)}
            </option>
          ))}
        </NativeSelect>
      </Field>
      {groupPermissions(data.permissions).map(({ resource, items }) => (
        <Card key={resource}>
          <fieldset className="min-w-0 px-4 py-3">
            <legend className="sr-only">{resourceText(resource)}</legend>
            <p aria-hidden="true" className="mb-1 text-xs font-semibold text-muted">
              {resourceText(resource)}
            </p>
            {items.map((permission) => {
              const { granted, locked, isChanged, isMeanwhile } = matrix.stateOf(role, permission)
              return (
                <Checkbox
                  key={permission.id}
                  label={permissionText(permission) || permission.name}
                  description={
                    <>
                      <code className="font-mono text-2xs">{permission.name}</code>
                      {locked !== null && <span className="block">{t(`locked.${locked}`)}</span>}
                    </>
                  }
                  checked={granted}
                  disabled={locked !== null}
                  onChange={(event) => matrix.setCell(role, permission, event.target.checked)}
                  className={
                    isChanged
                      ? '-mx-2 rounded-md bg-accent-soft px-2 py-1.5'
                      : isMeanwhile
                        ? '-mx-2 rounded-md bg-warning-soft px-2 py-1.5'
                        : 'py-1.5'
                  }
                />
              )
            })}
          </fieldset>
        </Card>
      ))}
    </div>
  )
}
