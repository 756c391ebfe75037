import { createFileRoute } from '@tanstack/react-router'
import { matrixOptions, permissionsOptions, rolesOptions } from '../features/roles/roles-options.ts'
import { RolesPage } from '../features/roles/roles-page.tsx'
import { RolesSearch } from '../features/roles/roles-search.ts'
import { requirePage } from '../features/session/page-access.ts'

export const Route = createFileRoute('/roles')({
  validateSearch: RolesSearch,
  beforeLoad: ({ context: { me } }) => requirePage(me, 'roles'),
  loaderDeps: ({ search: { tab } }) => ({ tab }),
  loader: ({ context: { queryClient, me }, deps: { tab } }) => {
    if (tab === 'roles') void queryClient.prefetchQuery(rolesOptions)
    else if (tab === 'permissions' && me.permissions.includes('permission:read'))
      void queryClient.prefetchQuery(permissionsOptions)
    else void queryClient.prefetchQuery(matrixOptions)
  },
  component: RolesPage,
})
