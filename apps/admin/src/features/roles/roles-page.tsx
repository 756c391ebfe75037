import { Button, PageHeader, Tabs } from '@heimdall/ui'
import { getRouteApi } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { useCan } from '../session/use-me.ts'
import { MatrixTab } from './matrix/matrix-tab.tsx'
import { PermissionDrawer } from './permission-drawer.tsx'
import { PermissionFormDialog } from './permission-form-dialog.tsx'
import { PermissionsTab } from './permissions-tab.tsx'
import { RoleDrawer } from './role-drawer.tsx'
import { RoleFormDialog } from './role-form-dialog.tsx'
import type { RolesSearch } from './roles-search.ts'
import { RolesTab } from './roles-tab.tsx'

const route = getRouteApi('/roles')

export function RolesPage() {
  const t = useTranslations('access')
  usePageTitle(t('title'))
  const { tab = 'matrix', role, permission, q, page, create } = route.useSearch()
  const navigate = route.useNavigate()
  const mayWriteRoles = useCan('role:write')
  const mayReadPermissions = useCan('permission:read')
  const mayWritePermissions = useCan('permission:write')
  const change = (patch: RolesSearch) =>
    void navigate({ search: (before) => ({ ...before, ...patch }), resetScroll: false })
  const list = {
    q,
    page,
    onSearch: (text: string) => change({ q: text || undefined, page: undefined }),
    onPage: (next: number | undefined) => change({ page: next }),
  }
  const ofPermissions = tab === 'permissions' && mayReadPermissions
  const mayCreate = ofPermissions ? mayWritePermissions : mayWriteRoles
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          mayCreate && (
            <Button variant="primary" onClick={() => change({ create: true })}>
              <Plus aria-hidden="true" />
              {ofPermissions ? t('permissionForm.create') : t('roleForm.create')}
            </Button>
          )
        }
      />
      <Tabs
        label={t('tabs')}
        value={tab === 'permissions' && !mayReadPermissions ? 'matrix' : tab}
        onValueChange={(next) => void navigate({ search: { tab: next === 'matrix' ? undefined : next } })}
        items={[
          { value: 'matrix', label: t('matrix.tab'), content: <MatrixTab /> },
          {
            value: 'roles',
            label: t('rolesTab'),
            content: <RolesTab onOpen={(id) => change({ role: id })} />,
          },
          ...(mayReadPermissions
            ? [
                {
                  value: 'permissions' as const,
                  label: t('permissionsTab'),
                  content: <PermissionsTab onOpen={(name) => change({ permission: name })} />,
                },
              ]
            : []),
        ]}
      />
      <RoleDrawer
        roleId={role}
        list={list}
        onClose={() => change({ role: undefined, q: undefined, page: undefined })}
      />
      <PermissionDrawer
        name={permission}
        list={list}
        onClose={() => change({ permission: undefined, q: undefined, page: undefined })}
      />
      <RoleFormDialog
        open={create === true && !ofPermissions && mayWriteRoles}
        onClose={() => change({ create: undefined })}
      />
      <PermissionFormDialog
        open={create === true && ofPermissions && mayWritePermissions}
        onClose={() => change({ create: undefined })}
      />
    </>
  )
}
