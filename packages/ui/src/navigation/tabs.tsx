import { Tabs as Primitive } from 'radix-ui'
import type { ReactNode } from 'react'
import { cx } from '../lib/cx.ts'

export type TabItem<V extends string = string> = {
  value: V
  label: ReactNode
  /** Beside the label: a count. */
  badge?: ReactNode
  content: ReactNode
}

export type TabsProps<V extends string> = {
  /** Names the row of tabs. */
  label: string
  /** Keep it in the URL. */
  value: V
  onValueChange: (value: V) => void
  items: readonly TabItem<V>[]
  className?: string | undefined
}

type TabEvent = { currentTarget: HTMLElement }
const press = ({ currentTarget }: TabEvent) => currentTarget.setAttribute('data-pressed', '')
const forget = ({ currentTarget }: TabEvent) => currentTarget.removeAttribute('data-pressed')
/** Radix focuses a pressed tab by script, which browsers take for the keyboard: the ring is for that alone. */
const calmOnPress = { onMouseDown: press, onKeyDown: forget, onBlur: forget }

/** Only the open tab is mounted, so the others load when asked for. */
export function Tabs<V extends string>({ label, value, onValueChange, items, className }: TabsProps<V>) {
  function change(next: string) {
    const item = items.find((candidate) => candidate.value === next)
    if (item) onValueChange(item.value)
  }
  return (
    // Focus alone opens none: a tab may load, or ask before it lets go, and gets the focus back from what it asked by.
    <Primitive.Root value={value} onValueChange={change} activationMode="manual" className={className}>
      <Primitive.List
        aria-label={label}
        className="flex gap-1 contain-inline-size overflow-x-auto overflow-y-hidden border-b border-line [scrollbar-width:none]"
      >
        {items.map((item) => (
          <Primitive.Trigger
            key={item.value}
            value={item.value}
            {...calmOnPress}
            className={cx(
              'relative flex h-10 shrink-0 items-center gap-2 rounded-sm px-3 text-sm font-medium whitespace-nowrap text-muted -outline-offset-2 transition-colors hover:text-ink data-pressed:outline-none touch:h-11',
              'after:absolute after:inset-x-3 after:bottom-0 after:h-0.5 after:rounded-full data-[state=active]:text-ink data-[state=active]:after:bg-accent-ink',
            )}
          >
            {item.label}
            {item.badge}
          </Primitive.Trigger>
        ))}
      </Primitive.List>
      {items.map((item) => (
        <Primitive.Content key={item.value} value={item.value} className="rounded-sm pt-5">
          {item.content}
        </Primitive.Content>
      ))}
    </Primitive.Root>
  )
}
