import type { UserSummary, userSortFields } from '@heimdall/contracts'
import { cx, Table, TBody, THead, THeaderCell } from '@heimdall/ui'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { userColumns } from './user-columns.ts'
import { UserRow } from './user-row.tsx'

type SortField = (typeof userSortFields)[number]

const route = getRouteApi('/users/')

export function UsersTable({ users, busy }: { users: readonly UserSummary[]; busy: boolean }) {
  const t = useTranslations('users')
  const { sort = 'created_at', direction = 'desc' } = route.useSearch()
  const navigate = route.useNavigate()
  /** A name begins at A, a time with the latest; the same column again turns it round. */
  function sortable(field: SortField) {
    const first = field === 'username' ? 'asc' : 'desc'
    const next = sort !== field ? first : direction === 'asc' ? 'desc' : 'asc'
    const isDefault = field === 'created_at' && next === 'desc'
    return {
      sort: sort === field ? direction : ('none' as const),
      onSort: () =>
        void navigate({
          search: (before) => ({
            ...before,
            sort: isDefault ? undefined : field,
            direction: isDefault ? undefined : next,
            page: undefined,
          }),
        }),
    }
  }
  return (
    <Table label={t('title')} aria-busy={busy} className={cx('transition-opacity', busy && 'opacity-60')}>
      <THead>
        <tr>
          <THeaderCell {...sortable('username')}>{t('columns.username')}</THeaderCell>
          <THeaderCell className={userColumns.email}>{t('columns.email')}</THeaderCell>
          <THeaderCell className={userColumns.roles}>{t('columns.roles')}</THeaderCell>
          <THeaderCell {...sortable('last_login_at')}>{t('columns.lastLoginAt')}</THeaderCell>
          <THeaderCell className={userColumns.createdAt} {...sortable('created_at')}>
            {t('columns.createdAt')}
          </THeaderCell>
        </tr>
      </THead>
      <TBody>
        {users.map((user) => (
          <UserRow key={user.id} user={user} />
        ))}
      </TBody>
    </Table>
  )
}
