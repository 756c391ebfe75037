import type { Me } from '@heimdall/contracts'
import type { NavGroup, NavItem } from '@heimdall/ui'
import {
  AppWindow,
  CalendarClock,
  Fence,
  Flag,
  FolderOpen,
  Info,
  KeyRound,
  LayoutDashboard,
  Mail,
  Map as MapIcon,
  Plug,
  Route,
  Satellite,
  ScrollText,
  Settings,
  ShieldCheck,
  Users,
  Webhook,
} from 'lucide-react'
import type { useTranslations } from 'use-intl'
import { mayOpen } from '../session/page-access.ts'

export type PageId =
  | 'overview'
  | 'audit'
  | 'reports'
  | 'map'
  | 'devices'
  | 'users'
  | 'roles'
  | 'apiKeys'
  | 'apps'
  | 'trips'
  | 'geofences'
  | 'files'
  | 'integrations'
  | 'webhooks'
  | 'settings'
  | 'jobs'
  | 'mail'
  | 'about'
export type PageItem = NavItem & { id: PageId; to: (typeof paths)[PageId] }

const paths = {
  overview: '/',
  audit: '/audit',
  reports: '/reports',
  map: '/map',
  devices: '/devices',
  users: '/users',
  roles: '/roles',
  apiKeys: '/api-keys',
  apps: '/apps',
  trips: '/trips',
  geofences: '/geofences',
  files: '/files',
  integrations: '/integrations',
  webhooks: '/webhooks',
  settings: '/settings',
  jobs: '/jobs',
  mail: '/mail',
  about: '/about',
} as const
const icons = {
  overview: LayoutDashboard,
  audit: ScrollText,
  reports: Flag,
  map: MapIcon,
  devices: Satellite,
  users: Users,
  roles: ShieldCheck,
  apiKeys: KeyRound,
  apps: AppWindow,
  trips: Route,
  geofences: Fence,
  files: FolderOpen,
  integrations: Plug,
  webhooks: Webhook,
  settings: Settings,
  jobs: CalendarClock,
  mail: Mail,
  about: Info,
}

/** In the order of the navigation. */
const groups = [
  { id: 'watch', pages: ['overview', 'audit', 'reports', 'map', 'devices', 'trips', 'geofences'] },
  { id: 'people', pages: ['users', 'roles', 'apiKeys', 'apps'] },
  { id: 'system', pages: ['files', 'integrations', 'webhooks', 'settings', 'jobs', 'mail', 'about'] },
] as const

const mayGoTo = (me: Pick<Me, 'permissions'>, id: PageId) => id === 'about' || mayOpen(me, id)

type Translate = ReturnType<typeof useTranslations<'nav'>>

/** The pages that this account may open. */
export function navOf(me: Me, t: Translate): readonly NavGroup<PageItem>[] {
  const item = (id: PageId): PageItem => ({ id, label: t(id), icon: icons[id], to: paths[id] })
  return groups
    .map(({ id, pages }) => ({
      id,
      label: t(id),
      items: pages.filter((page) => mayGoTo(me, page)).map(item),
    }))
    .filter((group) => group.items.length > 0)
}

/** Where whoever may not see the overview begins. */
export const firstPathOf = (me: Pick<Me, 'permissions'>) =>
  paths[groups.flatMap<PageId>(({ pages }) => pages).find((id) => mayGoTo(me, id)) ?? 'about']

export function pageOf(pathname: string): PageId {
  const [, first = ''] = pathname.split('/')
  const found = Object.entries(paths).find(([, path]) => path === `/${first}`)
  // Object.entries widens the keys that `paths` has.
  return found ? (found[0] as PageId) : 'overview'
}
