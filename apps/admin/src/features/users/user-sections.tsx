import type { UserDetails } from '@heimdall/contracts'
import { SkeletonRows, Tabs } from '@heimdall/ui'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense } from 'react'
import { useTranslations } from 'use-intl'
import { UserPermissions } from '../roles/user-permissions.tsx'
import { UserRoles } from '../roles/user-roles.tsx'
import { useCan } from '../session/use-me.ts'
import { UserLinks } from './user-links.tsx'
import { UserProfile } from './user-profile.tsx'
import { type UserSection, userSections } from './user-search.ts'
import { UserTwoFactor } from './user-two-factor.tsx'

const UserActivity = lazy(() => import('./user-activity.tsx'))
const UserApiKeys = lazy(() => import('./user-api-keys.tsx'))
const UserSessions = lazy(() => import('./user-sessions.tsx'))

const route = getRouteApi('/users/$userId')

/** The parts of an account, each under an address of its own; those that need a permission are left out without it. */
export function UserSections({ user }: { user: UserDetails }) {
  const t = useTranslations('user')
  const { section } = route.useSearch()
  const navigate = route.useNavigate()
  const maySeeRoles = useCan('role:read')
  const mayExplain = useCan('permission:read')
  const gone = user.deletedAt !== null
  const offered: Record<UserSection, boolean> = {
    profile: true,
    roles: (maySeeRoles || mayExplain) && !gone,
    sessions: useCan('session:read') && !gone,
    links: !gone,
    twoFactor: !gone,
    apiKeys: useCan('api_key:read') && !gone,
    activity: useCan('audit:read'),
  }
  const contents: Record<UserSection, ReactNode> = {
    profile: <UserProfile user={user} />,
    roles: (
      <div className="grid items-start gap-4 xl:grid-cols-2">
        {maySeeRoles && <UserRoles userId={user.id} username={user.username} />}
        {mayExplain && <UserPermissions userId={user.id} />}
      </div>
    ),
    sessions: <UserSessions user={user} />,
    links: <UserLinks user={user} />,
    twoFactor: <UserTwoFactor user={user} />,
    apiKeys: <UserApiKeys user={user} />,
    activity: <UserActivity userId={user.id} />,
  }
  const open = section !== undefined && offered[section] ? section : 'profile'
  return (
    <Tabs
      label={t('sections.label')}
      value={open}
      onValueChange={(next) =>
        void navigate({
          search: next === 'profile' ? {} : { section: next },
          resetScroll: false,
          replace: true,
        })
      }
      items={userSections
        .filter((value) => offered[value])
        .map((value) => ({
          value,
          label: t(`sections.${value}`),
          content: (
            <Suspense fallback={<SkeletonRows label={t('loading')} rows={6} />}>{contents[value]}</Suspense>
          ),
        }))}
    />
  )
}
