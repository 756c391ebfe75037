import type { ReactNode } from 'react'
import { cx } from '../lib/cx.ts'

export type ToolbarProps = {
  /** Names the group: "Filters". */
  label: string
  children: ReactNode
  /** Pushed to the right: view switch, export. */
  end?: ReactNode
  className?: string | undefined
}

/** The row above a list: search, filters, view. Wraps on phones. */
export function Toolbar({ label, children, end, className }: ToolbarProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would lay out differently and says "form".
    <div role="group" aria-label={label} className={cx('flex flex-wrap items-center gap-2', className)}>
      {children}
      {end !== undefined && <div className="ml-auto flex items-center gap-2">{end}</div>}
    </div>
  )
}
