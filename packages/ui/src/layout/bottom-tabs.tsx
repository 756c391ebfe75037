import { Menu } from 'lucide-react'
import type { NavItem, RenderNavLink } from './nav-types.ts'

export type BottomTabsProps<I extends NavItem> = {
  label: string
  items: readonly I[]
  activeId?: string | undefined
  renderLink: RenderNavLink<I>
  more: { label: string; onOpen: () => void }
}

const tabStyles =
  'relative flex h-14 min-w-0 flex-1 flex-col items-center justify-center gap-1 text-2xs font-medium text-muted -outline-offset-2 aria-[current=page]:text-accent-ink'

/** Four places under the thumb, and everything else behind the fifth. */
export function BottomTabs<I extends NavItem>({
  label,
  items,
  activeId,
  renderLink,
  more,
}: BottomTabsProps<I>) {
  return (
    <nav
      aria-label={label}
      data-bottom-tabs=""
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)]"
    >
      <ul className="flex">
        {items.map((item) => (
          <li key={item.id} className="flex min-w-0 flex-1">
            {renderLink(item, {
              className: tabStyles,
              ...(item.id === activeId && { 'aria-current': 'page' as const }),
              children: (
                <>
                  <item.icon className="size-5" />
                  <span className="max-w-full truncate px-1">{item.label}</span>
                </>
              ),
            })}
          </li>
        ))}
        <li className="flex min-w-0 flex-1">
          <button type="button" aria-haspopup="dialog" onClick={more.onOpen} className={tabStyles}>
            <Menu aria-hidden="true" className="size-5" />
            <span className="max-w-full truncate px-1">{more.label}</span>
          </button>
        </li>
      </ul>
    </nav>
  )
}
