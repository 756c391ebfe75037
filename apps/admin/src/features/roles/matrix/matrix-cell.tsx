import type { Permission, Role } from '@heimdall/contracts'
import { Checkbox } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { useRoleName } from '../use-role-name.ts'
import type { Matrix } from './use-matrix.ts'

export type MatrixCellProps = { matrix: Matrix; role: Role; permission: Permission }

/** One box of the table: named by its role and permission, for whoever does not see where it stands. */
export function MatrixCell({ matrix, role, permission }: MatrixCellProps) {
  const t = useTranslations('access.matrix')
  const roleName = useRoleName()
  const { granted, locked } = matrix.stateOf(role, permission)
  return (
    <span title={locked ? t(`locked.${locked}`) : undefined}>
      <Checkbox
        aria-label={t('cell', { role: roleName(role.name), permission: permission.name })}
        checked={granted}
        disabled={locked !== null}
        onChange={(event) => matrix.setCell(role, permission, event.target.checked)}
      />
    </span>
  )
}
