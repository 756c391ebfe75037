import { type SystemRole, systemRoles } from '@heimdall/contracts'
import { Badge } from '@heimdall/ui'
import { useTranslations } from 'use-intl'

const isSystemRole = (role: string): role is SystemRole => systemRoles.some((name) => name === role)
const powerful: readonly string[] = ['super_admin', 'admin']

/** The roles that say something: everybody is a "user". */
export function RoleBadges({ roles, all = false }: { roles: readonly string[]; all?: boolean }) {
  const t = useTranslations('roles')
  const shown = all ? roles : roles.filter((role) => role !== 'user')
  return (
    <span className="flex flex-wrap items-center gap-1.5">
      {shown.map((role) => (
        <Badge key={role} tone={powerful.includes(role) ? 'accent' : 'neutral'}>
          {isSystemRole(role) ? t(role) : role}
        </Badge>
      ))}
    </span>
  )
}
