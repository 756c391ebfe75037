import type { UserSummary } from '@heimdall/contracts'
import { cx, Table, TBody, THead, THeaderCell } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { userColumns } from './user-columns.ts'
import { UserRow } from './user-row.tsx'

export function UsersTable({ users, busy }: { users: readonly UserSummary[]; busy: boolean }) {
  const t = useTranslations('users')
  return (
    <Table label={t('title')} aria-busy={busy} className={cx('transition-opacity', busy && 'opacity-60')}>
      <THead>
        <tr>
          <THeaderCell>{t('columns.username')}</THeaderCell>
          <THeaderCell className={userColumns.email}>{t('columns.email')}</THeaderCell>
          <THeaderCell className={userColumns.roles}>{t('columns.roles')}</THeaderCell>
          <THeaderCell>{t('columns.lastLoginAt')}</THeaderCell>
          <THeaderCell className={userColumns.createdAt}>{t('columns.createdAt')}</THeaderCell>
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
