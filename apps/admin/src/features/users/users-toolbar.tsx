import { systemRoles, type Total, userStates } from '@heimdall/contracts'
import { FilterMenu, Toolbar } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useFormatter, useTranslations } from 'use-intl'
import { DebouncedSearch } from '../../components/debounced-search.tsx'
import { rolesOptions } from '../roles/roles-options.ts'
import { useRoleName } from '../roles/use-role-name.ts'
import { useCan } from '../session/use-me.ts'
import type { UsersSearch } from './users-search.ts'

const route = getRouteApi('/users/')

export function UsersToolbar({ total }: { total: Total | undefined }) {
  const t = useTranslations('users')
  const roleName = useRoleName()
  const { data } = useQuery({ ...rolesOptions, enabled: useCan('role:read') })
  const names = data?.roles.map(({ name }) => name) ?? systemRoles
  const format = useFormatter()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  // Another list begins on its first page.
  const change = (patch: UsersSearch, replace = false) =>
    void navigate({ search: (before) => ({ ...before, ...patch, page: undefined }), replace })
  return (
    <Toolbar
      label={t('filters')}
      end={
        total !== undefined && (
          <span role="status" className="text-xs text-muted tabular">
            {total === '10000+'
              ? t('totalMany', { count: format.number(10_000) })
              : t('total', { count: total })}
          </span>
        )
      }
    >
      <DebouncedSearch
        label={t('search')}
        value={search.q ?? ''}
        onChange={(q) => change({ q: q || undefined }, true)}
        small
        className="w-72 max-sm:w-full"
      />
      <FilterMenu
        label={t('role')}
        multiple={false}
        groups={[{ id: 'roles', options: names.map((value) => ({ value, label: roleName(value) })) }]}
        value={search.role === undefined ? [] : [search.role]}
        onValueChange={([role]) => change({ role })}
        searchLabel={t('searchRoles')}
        emptyText={t('noRoles')}
        clearLabel={t('clearRole')}
      />
      <FilterMenu
        label={t('state')}
        multiple={false}
        groups={[
          { id: 'states', options: userStates.map((value) => ({ value, label: t(`states.${value}`) })) },
        ]}
        value={search.state === undefined ? [] : [search.state]}
        onValueChange={([chosen]) => change({ state: userStates.find((value) => value === chosen) })}
        searchLabel={t('searchStates')}
        emptyText={t('noStates')}
        clearLabel={t('clearState')}
      />
    </Toolbar>
  )
}
