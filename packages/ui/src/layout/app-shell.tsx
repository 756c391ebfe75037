import { Menu } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { IconButton } from '../buttons/icon-button.tsx'
import { cx } from '../lib/cx.ts'
import { useMediaQuery } from '../lib/use-media-query.ts'
import { BottomTabs } from './bottom-tabs.tsx'
import { NavDrawer } from './nav-drawer.tsx'
import { NavList } from './nav-list.tsx'
import type { NavGroup, NavItem, RenderNavLink } from './nav-types.ts'

export type AppShellProps<I extends NavItem> = {
  /** A Logo, usually inside a Link home. */
  logo: ReactNode
  nav: readonly NavGroup<I>[]
  renderLink: RenderNavLink<I>
  activeId?: string | undefined
  labels: { skip: string; nav: string; openMenu: string; closeMenu: string; more: string }
  /** On phones: a bottom bar of the items with `tab` (ID app), or only the menu button (admin). */
  mobileNav?: 'tabs' | 'menu' | undefined
  /** A DropdownMenu around a UserMenuButton: foot of the sidebar, or right end of the top bar. */
  userMenu?: ReactNode
  /** Above the navigation; in the top bar on phones: the command palette's button. */
  search?: ReactNode
  /** `narrow` 768 px (account pages), as `wide` around what has `data-beside`, `wide` 1200 px, `full` for tables, `bleed` without padding for maps. */
  width?: 'narrow' | 'wide' | 'full' | 'bleed' | undefined
  children: ReactNode
}

const padding = 'px-4 py-6 sm:px-6 lg:px-8 lg:py-8'
const widths = {
  narrow: `max-w-3xl has-data-beside:max-w-300 ${padding}`,
  wide: `max-w-300 ${padding}`,
  full: padding,
  bleed: '',
}

export function AppShell<I extends NavItem>(props: AppShellProps<I>) {
  const { labels, nav, renderLink, activeId, mobileNav = 'menu', width = 'wide' } = props
  // Menus must be mounted once, so the choice is made here and not in CSS.
  const desktop = useMediaQuery('(min-width: 64rem)')
  const [menuOpen, setMenuOpen] = useState(false)
  const withTabs = !desktop && mobileNav === 'tabs'
  const tabs = nav.flatMap((group) => group.items).filter((item) => item.tab)
  const list = (
    <NavList
      label={labels.nav}
      groups={nav}
      activeId={activeId}
      renderLink={renderLink}
      onNavigate={desktop ? undefined : () => setMenuOpen(false)}
    />
  )
  return (
    <div data-shell className="min-h-dvh lg:grid lg:grid-cols-[15.5rem_minmax(0,1fr)]">
      <a
        href="#main"
        className="sr-only z-60 rounded-lg bg-ink px-4 py-3 font-medium text-canvas focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
      >
        {labels.skip}
      </a>
      {desktop ? (
        <header className="sticky top-0 flex h-dvh flex-col border-r border-line bg-sunken">
          <div className="flex h-14 shrink-0 items-center px-5">{props.logo}</div>
          {props.search !== undefined && <div className="shrink-0 px-3 pb-3">{props.search}</div>}
          <div className="min-h-0 flex-1 overflow-y-auto px-3 py-1">{list}</div>
          {props.userMenu !== undefined && (
            <div className="shrink-0 border-t border-line p-2">{props.userMenu}</div>
          )}
        </header>
      ) : (
        <header className="sticky top-0 z-30 flex h-14 items-center gap-1 border-b border-line bg-surface px-2">
          {!withTabs && (
            <IconButton label={labels.openMenu} aria-haspopup="dialog" onClick={() => setMenuOpen(true)}>
              <Menu aria-hidden="true" />
            </IconButton>
          )}
          <div className={cx('flex min-w-0 flex-1 items-center', withTabs && 'pl-2')}>{props.logo}</div>
          {props.search}
          {props.userMenu}
        </header>
      )}
      <div className="min-w-0">
        <main
          id="main"
          tabIndex={-1}
          className={cx(
            'mx-auto w-full outline-none',
            widths[width],
            withTabs && (width === 'bleed' ? 'pb-14' : 'pb-24'),
          )}
        >
          {props.children}
        </main>
      </div>
      {withTabs && (
        <BottomTabs
          label={labels.nav}
          items={tabs.slice(0, 4)}
          activeId={activeId}
          renderLink={renderLink}
          more={{ label: labels.more, onOpen: () => setMenuOpen(true) }}
        />
      )}
      {!desktop && (
        <NavDrawer
          open={menuOpen}
          onOpenChange={setMenuOpen}
          title={labels.nav}
          closeLabel={labels.closeMenu}
          logo={props.logo}
        >
          {list}
        </NavDrawer>
      )}
    </div>
  )
}
