import type { UserRole } from '@heimdall/contracts'
import { Alert, Badge, Button, Card, CardHeader, CardTitle, RelativeTime, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { Plus, ShieldAlert } from 'lucide-react'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { useCan, useMe } from '../session/use-me.ts'
import { GiveRoleDialog } from './give-role-dialog.tsx'
import { mayGrant } from './may-grant.ts'
import { userRolesOptions } from './roles-options.ts'
import { TakeRoleDialog } from './take-role-dialog.tsx'
import { useRoleDescription, useRoleName } from './use-role-name.ts'

/** What this person is, since when, and through whom; gives and takes roles. */
export function UserRoles({ userId, username }: { userId: string; username: string }) {
  const t = useTranslations('access.userRoles')
  const mayWrite = useCan('role:write')
  const [isGiving, setGiving] = useState(false)
  const [taking, setTaking] = useState<UserRole>()
  const { data, error, isPending, isFetching, refetch } = useQuery(userRolesOptions(userId))
  return (
    <Card>
      <CardHeader className="items-center!">
        <CardTitle>{t('title')}</CardTitle>
        {mayWrite && (
          <Button size="sm" onClick={() => setGiving(true)}>
            <Plus aria-hidden="true" />
            {t('give')}
          </Button>
        )}
      </CardHeader>
      {isPending ? (
        <SkeletonRows label={t('loading')} rows={3} />
      ) : data === undefined ? (
        <QueryError title={t('failed')} error={error} onRetry={() => void refetch()} pending={isFetching} />
      ) : (
        <>
          {data.roles.some(({ heldBack }) => heldBack) && (
            <Alert tone="warning" title={t('heldBackTitle')} className="mx-5 mb-4">
              {t('heldBackHint')}
            </Alert>
          )}
          <ul className="divide-y divide-line border-t border-line">
            {data.roles.map((role) => (
              <UserRoleItem key={role.id} role={role} onTake={() => setTaking(role)} />
            ))}
          </ul>
        </>
      )}
      <GiveRoleDialog
        open={isGiving}
        userId={userId}
        username={username}
        held={data?.roles ?? []}
        onClose={() => setGiving(false)}
      />
      <TakeRoleDialog
        role={taking}
        userId={userId}
        username={username}
        onClose={() => setTaking(undefined)}
      />
    </Card>
  )
}

function UserRoleItem({ role, onTake }: { role: UserRole; onTake: () => void }) {
  const t = useTranslations('access')
  const locale = useLocale()
  const me = useMe()
  const roleName = useRoleName()
  const describe = useRoleDescription()
  const name = roleName(role.name)
  const isEverybodys = role.isSystem && role.name === 'user'
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-3">
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex flex-wrap items-center gap-2 text-sm font-medium">
          {name}
          {role.heldBack && (
            <Badge tone="warning" icon={<ShieldAlert />}>
              {t('userRoles.waits')}
            </Badge>
          )}
        </p>
        <p className="text-xs text-muted wrap-anywhere">{describe(role)}</p>
        <p className="mt-0.5 text-xs text-muted">
          {role.assignedBy ? t('givenBy', { name: role.assignedBy.username }) : t('since')}{' '}
          <RelativeTime date={role.assignedAt} locale={locale} />
        </p>
      </div>
      {!isEverybodys && mayGrant(me, role.permissions) && (
        <Button size="sm" aria-label={t('userRoles.takeNamed', { role: name })} onClick={onTake}>
          {t('userRoles.take')}
        </Button>
      )}
    </li>
  )
}
