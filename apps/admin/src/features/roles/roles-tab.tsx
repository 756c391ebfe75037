import type { Role } from '@heimdall/contracts'
import {
  Badge,
  Card,
  RowLink,
  SkeletonRows,
  Table,
  TBody,
  TCell,
  THead,
  THeaderCell,
  TRow,
} from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { ShieldCheck } from 'lucide-react'
import { useFormatter, useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { openRow } from '../../lib/open-row.ts'
import { rolesOptions } from './roles-options.ts'
import { useRoleDescription, useRoleName } from './use-role-name.ts'

export function RolesTab({ onOpen }: { onOpen: (roleId: string) => void }) {
  const t = useTranslations('access')
  const { data, error, isPending, isFetching, refetch } = useQuery(rolesOptions)
  return (
    <Card className="overflow-hidden">
      {isPending ? (
        <SkeletonRows label={t('rolesLoading')} rows={6} />
      ) : data === undefined ? (
        <QueryError
          title={t('rolesFailed')}
          error={error}
          onRetry={() => void refetch()}
          pending={isFetching}
        />
      ) : (
        <Table label={t('rolesTab')}>
          <THead>
            <tr>
              <THeaderCell>{t('columns.role')}</THeaderCell>
              <THeaderCell numeric>{t('columns.members')}</THeaderCell>
              <THeaderCell numeric className="max-sm:hidden">
                {t('columns.permissions')}
              </THeaderCell>
              <THeaderCell className="max-sm:hidden">{t('columns.secondFactor')}</THeaderCell>
            </tr>
          </THead>
          <TBody>
            {data.roles.map((role) => (
              <RoleRow key={role.id} role={role} onOpen={() => onOpen(role.id)} />
            ))}
          </TBody>
        </Table>
      )}
    </Card>
  )
}

function RoleRow({ role, onOpen }: { role: Role; onOpen: () => void }) {
  const t = useTranslations('access')
  const format = useFormatter()
  const roleName = useRoleName()
  const describe = useRoleDescription()
  return (
    <TRow interactive onClick={openRow}>
      <TCell className="max-w-96 max-sm:max-w-56">
        <span className="flex items-center gap-2">
          <RowLink onClick={onOpen} className="min-w-0 truncate">
            {roleName(role.name)}
          </RowLink>
          {role.isSystem && <Badge>{t('system')}</Badge>}
        </span>
        <span className="block truncate text-xs text-muted">{describe(role)}</span>
      </TCell>
      <TCell numeric>
        {role.members === '10000+' ? `${format.number(10_000)}+` : format.number(role.members)}
      </TCell>
      <TCell numeric className="max-sm:hidden">
        {format.number(role.permissions.length)}
      </TCell>
      <TCell className="max-sm:hidden">
        {role.requiresTwoFactor ? (
          <Badge tone="info" icon={<ShieldCheck />}>
            {t('required')}
          </Badge>
        ) : (
          <span className="text-subtle">–</span>
        )}
      </TCell>
    </TRow>
  )
}
