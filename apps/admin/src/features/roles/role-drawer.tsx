import type { Role } from '@heimdall/contracts'
import { Badge, Button, Drawer, RelativeTime } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { Pencil, ShieldAlert, ShieldCheck, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useMe } from '../session/use-me.ts'
import { DeleteRoleDialog } from './delete-role-dialog.tsx'
import { HolderList, type ListControl } from './holders/holder-list.tsx'
import { mayGrant } from './may-grant.ts'
import { RoleFormDialog } from './role-form-dialog.tsx'
import { roleMembersOptions, rolesOptions } from './roles-options.ts'
import { useRoleDescription, useRoleName } from './use-role-name.ts'

export type RoleDrawerProps = {
  /** From the URL. */
  roleId: string | undefined
  list: ListControl
  onClose: () => void
}

export function RoleDrawer({ roleId, list, onClose }: RoleDrawerProps) {
  const t = useTranslations('access')
  const me = useMe()
  const roleName = useRoleName()
  const describe = useRoleDescription()
  const [open, setOpen] = useState<'edit' | 'delete'>()
  const { data } = useQuery({ ...rolesOptions, enabled: roleId !== undefined })
  // While it slides out the drawer still shows what it showed.
  const last = useRef<Role>(undefined)
  const found = data?.roles.find(({ id }) => id === roleId)
  if (found) last.current = found
  const role = last.current
  const mayChange = role !== undefined && mayGrant(me, role.permissions)
  return (
    <>
      <Drawer
        open={roleId !== undefined && (data === undefined || found !== undefined)}
        onOpenChange={(next) => !next && onClose()}
        closeLabel={t('close')}
        title={role ? roleName(role.name) : t('rolesTab')}
        description={role && describe(role)}
        footer={
          mayChange ? (
            <>
              {!role.isSystem && (
                <Button onClick={() => setOpen('delete')}>
                  <Trash2 aria-hidden="true" />
                  {t('delete')}
                </Button>
              )}
              <Button onClick={() => setOpen('edit')}>
                <Pencil aria-hidden="true" />
                {t('edit')}
              </Button>
            </>
          ) : undefined
        }
      >
        {role && <RoleDetails role={role} list={list} />}
      </Drawer>
      <RoleFormDialog open={open === 'edit'} role={role} onClose={() => setOpen(undefined)} />
      <DeleteRoleDialog
        role={open === 'delete' ? role : undefined}
        onClose={() => setOpen(undefined)}
        onDeleted={onClose}
      />
    </>
  )
}

function RoleDetails({ role, list }: { role: Role; list: ListControl }) {
  const t = useTranslations('access')
  const locale = useLocale()
  const { data, error, isFetching, refetch } = useQuery(roleMembersOptions(role.id, list))
  return (
    <div className="flex flex-col gap-6">
      {role.requiresTwoFactor && (
        <Badge tone="info" icon={<ShieldCheck />} className="self-start">
          {t('requiresSecondFactor')}
        </Badge>
      )}
      <section aria-label={t('permissionsTab')}>
        <h3 className="text-sm font-semibold">{t('permissionsTab')}</h3>
        {role.permissions.length === 0 ? (
          <p className="mt-2 text-sm text-muted">{t('noPermissions')}</p>
        ) : (
          <ul className="mt-2 flex flex-wrap gap-1.5">
            {role.permissions.map((name) => (
              <li key={name} className="max-w-full">
                <Badge className="font-mono">{name}</Badge>
              </li>
            ))}
          </ul>
        )}
      </section>
      <HolderList
        title={t('members')}
        holders={data?.members}
        total={data?.total}
        query={{ error, isFetching, refetch }}
        list={list}
        detail={(member) => (
          <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-muted">
            <span>
              {member.assignedBy ? t('givenBy', { name: member.assignedBy.username }) : t('since')}{' '}
              <RelativeTime date={member.assignedAt} locale={locale} />
            </span>
            {role.requiresTwoFactor && !member.hasSecondFactor && (
              <Badge tone="warning" icon={<ShieldAlert />}>
                {t('noSecondFactor')}
              </Badge>
            )}
          </span>
        )}
      />
    </div>
  )
}
