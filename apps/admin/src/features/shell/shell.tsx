import { AppShell, CommandButton, Logo, type NavGroup, PrivacyProvider } from '@heimdall/ui'
import { Link, useRouterState } from '@tanstack/react-router'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { platformName } from '../../lib/platform-name.ts'
import { PendingBadge } from '../reports/pending-badge.tsx'
import { useMe } from '../session/use-me.ts'
import { useOwnChanges } from '../session/use-own-changes.ts'
import { CommandMenu } from './command-menu.tsx'
import { navOf, type PageItem, pageOf } from './nav.ts'
import { useFocusOnNavigation } from './use-focus-on-navigation.ts'
import { UserMenu } from './user-menu.tsx'

const shortcut = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘K' : 'Ctrl K'

export function Shell({ children }: { children: ReactNode }) {
  const t = useTranslations('shell')
  const tNav = useTranslations('nav')
  const me = useMe()
  const page = useRouterState({ select: (state) => pageOf(state.location.pathname) })
  const [paletteOpen, setPaletteOpen] = useState(false)
  useFocusOnNavigation()
  useOwnChanges()
  const nav = useMemo(() => withBadges(navOf(me, tNav)), [me, tNav])

  return (
    <PrivacyProvider enabled={me.privacyMode}>
      <AppShell
        logo={
          <Link to="/" className="inline-flex rounded-md touch:min-h-11 touch:items-center">
            <Logo name={platformName} size="sm" />
          </Link>
        }
        nav={nav}
        activeId={page}
        renderLink={(item, link) => <Link to={item.to} {...link} />}
        labels={{
          skip: t('skip'),
          nav: t('nav'),
          openMenu: t('openMenu'),
          closeMenu: t('closeMenu'),
          more: t('more'),
        }}
        search={
          <CommandButton label={t('palette')} shortcut={shortcut} onClick={() => setPaletteOpen(true)} />
        }
        userMenu={<UserMenu />}
        width={page === 'audit' ? 'full' : 'wide'}
      >
        {children}
      </AppShell>
      <CommandMenu open={paletteOpen} onOpenChange={setPaletteOpen} />
    </PrivacyProvider>
  )
}

/** What waits for somebody, beside the page where it does. */
const withBadges = (groups: readonly NavGroup<PageItem>[]): readonly NavGroup<PageItem>[] =>
  groups.map((group) => ({
    ...group,
    items: group.items.map((item) => (item.id === 'reports' ? { ...item, badge: <PendingBadge /> } : item)),
  }))
