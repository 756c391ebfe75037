import type { ComponentType, ReactNode } from 'react'

export type NavItem = {
  id: string
  label: string
  icon: ComponentType<{ className?: string }>
  /** At the right end: a count or a dot with hidden text. */
  badge?: ReactNode
  /** Also in the bottom bar on phones (at most four of them). */
  tab?: boolean | undefined
}
export type NavGroup<I extends NavItem = NavItem> = {
  id: string
  label?: string | undefined
  items: readonly I[]
}

/** Spread on the router's Link. `aria-current="page"` marks the open page; TanStack's Link sets it too. */
export type NavLinkProps = {
  className: string
  children: ReactNode
  onClick?: () => void
  'aria-current'?: 'page'
}
export type RenderNavLink<I extends NavItem> = (item: I, link: NavLinkProps) => ReactNode
