import type { ExplainedPermission } from '@heimdall/contracts'
import { Alert, Card, CardHeader, CardTitle, cx, EmptyState, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { ShieldOff } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { groupPermissions } from './group-permissions.ts'
import { RoleBadge } from './role-badge.tsx'
import { userAccessOptions } from './roles-options.ts'
import { usePermissionText, useResourceText } from './use-permission-text.ts'

/** What this person may do, and through which roles. */
export function UserPermissions({ userId }: { userId: string }) {
  const t = useTranslations('access.userPermissions')
  const resourceText = useResourceText()
  const { data, error, isPending, isFetching, refetch } = useQuery(userAccessOptions(userId))
  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('title')}</CardTitle>
      </CardHeader>
      {isPending ? (
        <SkeletonRows label={t('loading')} rows={6} />
      ) : data === undefined ? (
        <QueryError title={t('failed')} error={error} onRetry={() => void refetch()} pending={isFetching} />
      ) : data.permissions.length === 0 ? (
        <EmptyState icon={<ShieldOff />} title={t('none')} description={t('noneHint')} />
      ) : (
        <>
          {data.permissions.some(({ roles }) => roles.some(({ heldBack }) => heldBack)) && (
            <Alert tone="warning" title={t('heldBackTitle')} className="mx-5 mb-4">
              {t('heldBackHint')}
            </Alert>
          )}
          {groupPermissions(data.permissions).map(({ resource, items }) => (
            <section
              key={resource}
              aria-label={resourceText(resource)}
              className="border-t border-line px-5 py-3"
            >
              <h3 className="text-xs font-semibold text-muted">{resourceText(resource)}</h3>
              <ul className="mt-1.5 flex flex-col gap-2.5">
                {items.map((permission) => (
                  <PermissionItem key={permission.name} permission={permission} />
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </Card>
  )
}

function PermissionItem({ permission }: { permission: ExplainedPermission }) {
  const permissionText = usePermissionText()
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <span className="min-w-0">
        <span className={cx('block text-sm', !permission.holds && 'text-muted line-through')}>
          {permissionText(permission) || permission.name}
        </span>
        <code className="block font-mono text-2xs text-muted">{permission.name}</code>
      </span>
      <span className="flex flex-wrap gap-1.5">
        {permission.roles.map((role) => (
          <RoleBadge key={role.id} name={role.name} heldBack={role.heldBack} />
        ))}
      </span>
    </li>
  )
}
