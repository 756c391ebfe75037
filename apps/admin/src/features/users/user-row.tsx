import type { UserSummary } from '@heimdall/contracts'
import { Avatar, RelativeTime, RowLink, TCell, TRow } from '@heimdall/ui'
import { Link } from '@tanstack/react-router'
import { useLocale, useTranslations } from 'use-intl'
import { PrivateText } from '../../components/private-text.tsx'
import { openRow } from '../../lib/open-row.ts'
import { RoleBadges } from './role-badges.tsx'
import { userColumns } from './user-columns.ts'
import { UserStateBadge } from './user-state-badge.tsx'

export function UserRow({ user }: { user: UserSummary }) {
  const t = useTranslations('users')
  const locale = useLocale()
  const time = (date: string) => <RelativeTime date={date} locale={locale} focusable={false} />
  return (
    <TRow interactive onClick={openRow}>
      <TCell className="max-w-64">
        <span className="flex min-w-0 items-center gap-2.5">
          <Avatar name={user.username} seed={user.id} src={user.avatarUrl ?? undefined} size="sm" />
          <RowLink asChild className="min-w-0 truncate">
            <Link to="/users/$userId" params={{ userId: user.id }}>
              {user.username}
            </Link>
          </RowLink>
          <UserStateBadge user={user} />
        </span>
      </TCell>
      <TCell className={`${userColumns.email} max-w-72 truncate`}>
        <PrivateText className="truncate text-muted">{user.email}</PrivateText>
      </TCell>
      <TCell className={userColumns.roles}>
        <RoleBadges roles={user.roles} />
      </TCell>
      <TCell className="text-muted">
        <span className="relative z-1">
          {user.lastLoginAt === null ? t('never') : time(user.lastLoginAt)}
        </span>
      </TCell>
      <TCell className={`${userColumns.createdAt} text-muted`}>
        <span className="relative z-1">{time(user.createdAt)}</span>
      </TCell>
    </TRow>
  )
}
