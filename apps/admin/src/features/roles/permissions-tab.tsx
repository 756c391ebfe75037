import type { Permission } from '@heimdall/contracts'
import { Badge, Card, CardHeader, CardTitle, RowLink, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { groupPermissions } from './group-permissions.ts'
import { permissionsOptions } from './roles-options.ts'
import { usePermissionText, useResourceText } from './use-permission-text.ts'

/** All there are; each opens who has it and why. */
export function PermissionsTab({ onOpen }: { onOpen: (name: string) => void }) {
  const t = useTranslations('access')
  const resourceText = useResourceText()
  const { data, error, isFetching, refetch } = useQuery(permissionsOptions)
  if (!data) {
    return (
      <Card>
        {error ? (
          <QueryError
            title={t('permissionsFailed')}
            error={error}
            onRetry={() => void refetch()}
            pending={isFetching}
          />
        ) : (
          <SkeletonRows label={t('permissionsLoading')} rows={8} />
        )}
      </Card>
    )
  }
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      {groupPermissions(data.permissions).map(({ resource, items }) => (
        <Card key={resource} className="overflow-hidden">
          <CardHeader>
            <CardTitle>{resourceText(resource)}</CardTitle>
          </CardHeader>
          <ul className="divide-y divide-line border-t border-line">
            {items.map((permission) => (
              <PermissionItem
                key={permission.id}
                permission={permission}
                onOpen={() => onOpen(permission.name)}
              />
            ))}
          </ul>
        </Card>
      ))}
    </div>
  )
}

function PermissionItem({ permission, onOpen }: { permission: Permission; onOpen: () => void }) {
  const t = useTranslations('access')
  const permissionText = usePermissionText()
  const text = permissionText(permission)
  return (
    <li className="group/row relative flex items-center gap-3 px-5 py-2.5 hover:bg-hover">
      <span className="min-w-0 flex-1">
        <span className="flex items-center gap-2">
          <RowLink onClick={onOpen} className="text-sm">
            {text || permission.name}
          </RowLink>
          {permission.isOwn && <Badge tone="accent">{t('own')}</Badge>}
        </span>
        <code className="block truncate font-mono text-2xs text-muted">{permission.name}</code>
      </span>
      <ChevronRight aria-hidden="true" className="size-4 shrink-0 text-subtle" />
    </li>
  )
}
