import type { NavGroup, NavItem } from '@heimdall/ui'
import {
  Activity,
  AppWindow,
  Blocks,
  CircleHelp,
  Flag,
  House,
  KeyRound,
  Link2,
  Lock,
  MapPin,
  MonitorSmartphone,
  ShieldCheck,
  ShieldUser,
  UserRound,
} from 'lucide-react'
import { useTranslations } from 'use-intl'
import { platformName } from '../../lib/platform-name.ts'
import { useMe } from '../account/use-me.ts'
import { seesAdminApp } from './sees-admin-app.ts'

type OwnPath =
  | '/'
  | '/profile'
  | '/links'
  | '/connected-apps'
  | '/activity'
  | '/location'
  | '/security'
  | '/sessions'
  | '/api-keys'
  | '/apps'
  | '/reports'
  | '/privacy'
  | '/about'
/** `to` is a page of this app, `href` another app on the same origin. */
export type ShellItem = NavItem & ({ to: OwnPath; href?: never } | { href: string; to?: never })

export function useNavGroups(): NavGroup<ShellItem>[] {
  const t = useTranslations()
  const { permissions } = useMe()
  const own: ShellItem[] = [
    { id: '/', to: '/', label: t('titles.overview'), icon: House, tab: true },
    { id: '/activity', to: '/activity', label: t('titles.activity'), icon: Activity, tab: true },
    { id: '/security', to: '/security', label: t('titles.security'), icon: ShieldCheck, tab: true },
    { id: '/sessions', to: '/sessions', label: t('titles.sessions'), icon: MonitorSmartphone, tab: true },
    { id: '/location', to: '/location', label: t('titles.location'), icon: MapPin },
    { id: '/links', to: '/links', label: t('titles.links'), icon: Link2 },
    { id: '/connected-apps', to: '/connected-apps', label: t('titles.connectedApps'), icon: AppWindow },
    { id: '/api-keys', to: '/api-keys', label: t('shell.apiKeys'), icon: KeyRound },
    { id: '/apps', to: '/apps', label: t('titles.apps'), icon: Blocks },
  ]
  const more: ShellItem[] = [
    { id: '/profile', to: '/profile', label: t('titles.profile'), icon: UserRound },
    { id: '/reports', to: '/reports', label: t('titles.reports'), icon: Flag },
    { id: '/privacy', to: '/privacy', label: t('titles.privacy'), icon: Lock },
    ...(seesAdminApp(permissions)
      ? [{ id: 'admin', href: '/admin', label: t('shell.adminApp'), icon: ShieldUser }]
      : []),
    { id: '/about', to: '/about', label: t('titles.about'), icon: CircleHelp },
  ]
  return [
    { id: 'own', items: own },
    { id: 'more', label: platformName, items: more },
  ]
}
