import { Badge } from '@heimdall/ui'
import { useRoleName } from '../roles/use-role-name.ts'

const powerful: readonly string[] = ['super_admin', 'admin']

/** The roles that say something: everybody is a "user". */
export function RoleBadges({ roles, all = false }: { roles: readonly string[]; all?: boolean }) {
  const roleName = useRoleName()
  const shown = all ? roles : roles.filter((role) => role !== 'user')
  return (
    <span className="flex flex-wrap items-center gap-1.5">
      {shown.map((role) => (
        <Badge key={role} tone={powerful.includes(role) ? 'accent' : 'neutral'}>
          {roleName(role)}
        </Badge>
      ))}
    </span>
  )
}
