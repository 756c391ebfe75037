import { Search } from 'lucide-react'
import type { ComponentProps } from 'react'
import { Kbd } from '../data/kbd.tsx'
import { cx } from '../lib/cx.ts'

export type CommandButtonProps = Omit<ComponentProps<'button'>, 'children'> & {
  label: string
  /** "⌘K" or "Ctrl K". */
  shortcut: string
}

/** Opens the command palette: a search box to look at in the sidebar, an icon in the top bar. */
export function CommandButton({ label, shortcut, className, ...rest }: CommandButtonProps) {
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      {...rest}
      className={cx(
        'grid size-11 place-items-center rounded-lg text-muted hover:bg-hover hover:text-ink lg:flex lg:h-9 lg:w-full lg:gap-2 lg:border lg:border-line-strong lg:bg-surface lg:px-2.5 lg:text-sm lg:shadow-control',
        className,
      )}
    >
      <Search aria-hidden="true" className="size-5 shrink-0 lg:size-4" />
      <span className="flex-1 truncate text-left max-lg:sr-only">{label}</span>
      <span aria-hidden="true" className="hidden lg:inline-flex">
        <Kbd>{shortcut}</Kbd>
      </span>
    </button>
  )
}
