import type { Permission, PermissionMatrix, Role } from '@heimdall/contracts'
import { cx, Table, TBody, THead, THeaderCell } from '@heimdall/ui'
import { ShieldCheck } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { groupPermissions } from '../group-permissions.ts'
import { usePermissionText, useResourceText } from '../use-permission-text.ts'
import { useRoleName } from '../use-role-name.ts'
import { MatrixCell } from './matrix-cell.tsx'
import type { Matrix } from './use-matrix.ts'

export type MatrixViewProps = { matrix: Matrix; data: PermissionMatrix }

/** Roles as columns, permissions as rows; head and first column stay where they are. */
export function MatrixTable({ matrix, data }: MatrixViewProps) {
  const t = useTranslations('access')
  const resourceText = useResourceText()
  const roleName = useRoleName()
  return (
    <Table
      label={t('matrix.tab')}
      scrollClassName="max-h-[calc(100dvh-19rem)] min-h-96 border border-line bg-surface shadow-card"
    >
      <THead>
        <tr>
          <THeaderCell className="sticky left-0 z-1 w-full min-w-64">{t('columns.permission')}</THeaderCell>
          {data.roles.map((role) => (
            <THeaderCell key={role.id} className="text-center">
              <span className="inline-flex items-center gap-1">
                {roleName(role.name)}
                {role.requiresTwoFactor && (
                  <ShieldCheck role="img" aria-label={t('requiresSecondFactor')} className="size-3.5" />
                )}
              </span>
            </THeaderCell>
          ))}
        </tr>
      </THead>
      {groupPermissions(data.permissions).map(({ resource, items }) => (
        <TBody key={resource}>
          <tr>
            <th
              scope="rowgroup"
              colSpan={data.roles.length + 1}
              className="border-b border-line bg-surface px-4 pt-4 pb-1.5 text-xs font-semibold text-muted"
            >
              <span className="sticky left-4">{resourceText(resource)}</span>
            </th>
          </tr>
          {items.map((permission) => (
            <MatrixRow key={permission.id} matrix={matrix} permission={permission} roles={data.roles} />
          ))}
        </TBody>
      ))}
    </Table>
  )
}

type MatrixRowProps = { matrix: Matrix; permission: Permission; roles: readonly Role[] }

function MatrixRow({ matrix, permission, roles }: MatrixRowProps) {
  const permissionText = usePermissionText()
  return (
    <tr className="group/row">
      <th
        scope="row"
        className="sticky left-0 z-1 border-b border-line bg-surface px-4 py-2 text-left font-normal group-hover/row:bg-hover"
      >
        <span className="block text-sm text-ink">{permissionText(permission) || permission.name}</span>
        <code className="block font-mono text-2xs text-muted">{permission.name}</code>
      </th>
      {roles.map((role) => {
        const { isChanged, isMeanwhile } = matrix.stateOf(role, permission)
        return (
          <td
            key={role.id}
            data-changed={isChanged || undefined}
            className={cx(
              'border-b border-line px-4 text-center align-middle',
              isChanged ? 'bg-accent-soft' : isMeanwhile ? 'bg-warning-soft' : 'group-hover/row:bg-hover',
            )}
          >
            <MatrixCell matrix={matrix} role={role} permission={permission} />
          </td>
        )
      })}
    </tr>
  )
}
