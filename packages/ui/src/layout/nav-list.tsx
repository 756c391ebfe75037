import { useEffect, useRef } from 'react'
import { cx } from '../lib/cx.ts'
import type { NavGroup, NavItem, RenderNavLink } from './nav-types.ts'

export type NavListProps<I extends NavItem> = {
  label: string
  groups: readonly NavGroup<I>[]
  activeId?: string | undefined
  renderLink: RenderNavLink<I>
  onNavigate?: (() => void) | undefined
}

const linkStyles = cx(
  'group/nav relative flex h-8 items-center gap-2.5 rounded-md px-2.5 text-sm font-medium text-muted transition-colors hover:bg-hover hover:text-ink touch:h-11',
  'aria-[current=page]:bg-active aria-[current=page]:text-ink',
)

/** The grouped navigation of the sidebar and of the drawer on phones. */
export function NavList<I extends NavItem>({
  label,
  groups,
  activeId,
  renderLink,
  onNavigate,
}: NavListProps<I>) {
  const nav = useRef<HTMLElement>(null)
  // On a low screen the open page may lie below the edge of the list.
  useEffect(() => {
    nav.current?.querySelector('[aria-current=page]')?.scrollIntoView({ block: 'nearest' })
  }, [activeId])
  return (
    <nav ref={nav} aria-label={label} className="flex flex-col gap-5">
      {groups.map((group) => (
        <div key={group.id}>
          {group.label !== undefined && (
            <p className="px-2.5 pb-1.5 text-2xs font-medium text-subtle">{group.label}</p>
          )}
          <ul className="flex flex-col gap-0.5">
            {group.items.map((item) => (
              <li key={item.id}>
                {renderLink(item, {
                  className: linkStyles,
                  ...(item.id === activeId && { 'aria-current': 'page' as const }),
                  ...(onNavigate && { onClick: onNavigate }),
                  children: (
                    <>
                      <item.icon className="size-4 shrink-0 text-subtle group-aria-[current=page]/nav:text-accent-ink" />
                      <span className="min-w-0 flex-1 truncate">{item.label}</span>
                      {item.badge}
                    </>
                  ),
                })}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
