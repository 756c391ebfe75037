import type { Permission } from '@heimdall/contracts'
import { Button, Drawer } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { Pencil, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useCan } from '../session/use-me.ts'
import { DeletePermissionDialog } from './delete-permission-dialog.tsx'
import { HolderList, type ListControl } from './holders/holder-list.tsx'
import { PermissionFormDialog } from './permission-form-dialog.tsx'
import { RoleBadge } from './role-badge.tsx'
import { permissionHoldersOptions, permissionsOptions } from './roles-options.ts'
import { usePermissionText } from './use-permission-text.ts'

export type PermissionDrawerProps = {
  /** From the URL. */
  name: string | undefined
  list: ListControl
  onClose: () => void
}

/** Who has a permission, and through which roles. */
export function PermissionDrawer({ name, list, onClose }: PermissionDrawerProps) {
  const t = useTranslations('access')
  const mayRead = useCan('permission:read')
  const mayWrite = useCan('permission:write')
  const permissionText = usePermissionText()
  const [open, setOpen] = useState<'edit' | 'delete'>()
  const { data } = useQuery({ ...permissionsOptions, enabled: mayRead && name !== undefined })
  // While it slides out the drawer still shows what it showed.
  const last = useRef<Permission>(undefined)
  const found = data?.permissions.find((permission) => permission.name === name)
  if (found) last.current = found
  const permission = last.current
  return (
    <>
      <Drawer
        open={name !== undefined && mayRead && (data === undefined || found !== undefined)}
        onOpenChange={(next) => !next && onClose()}
        closeLabel={t('close')}
        title={<code className="font-mono">{permission?.name ?? name}</code>}
        description={permission && (permissionText(permission) || t('noDescription'))}
        footer={
          permission?.isOwn && mayWrite ? (
            <>
              <Button onClick={() => setOpen('delete')}>
                <Trash2 aria-hidden="true" />
                {t('delete')}
              </Button>
              <Button onClick={() => setOpen('edit')}>
                <Pencil aria-hidden="true" />
                {t('edit')}
              </Button>
            </>
          ) : undefined
        }
      >
        {permission && <Holders name={permission.name} list={list} />}
      </Drawer>
      <PermissionFormDialog
        open={open === 'edit'}
        permission={permission}
        onClose={() => setOpen(undefined)}
      />
      <DeletePermissionDialog
        permission={open === 'delete' ? permission : undefined}
        onClose={() => setOpen(undefined)}
        onDeleted={onClose}
      />
    </>
  )
}

function Holders({ name, list }: { name: string; list: ListControl }) {
  const t = useTranslations('access')
  const { data, error, isFetching, refetch } = useQuery(permissionHoldersOptions(name, list))
  return (
    <HolderList
      title={t('whoHas')}
      holders={data?.holders}
      total={data?.total}
      query={{ error, isFetching, refetch }}
      list={list}
      detail={(holder) => (
        <span className="flex flex-wrap items-center gap-1.5 text-xs text-muted">
          {t('through')}
          {holder.roles.map((role) => (
            <RoleBadge key={role.id} name={role.name} heldBack={role.heldBack} />
          ))}
        </span>
      )}
    />
  )
}
