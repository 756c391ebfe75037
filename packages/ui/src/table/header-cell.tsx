import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cx } from '../lib/cx.ts'

export type SortDirection = 'asc' | 'desc' | 'none'
export type THeaderCellProps = ComponentProps<'th'> & {
  numeric?: boolean | undefined
  /** With `onSort` the header is a button; `none` says sortable, but not by this now. */
  sort?: SortDirection | undefined
  onSort?: (() => void) | undefined
}

const ariaSort = { asc: 'ascending', desc: 'descending', none: 'none' } as const
const icons = { asc: ArrowUp, desc: ArrowDown, none: ChevronsUpDown }

export function THeaderCell({
  numeric = false,
  sort = 'none',
  onSort,
  className,
  children,
  ...rest
}: THeaderCellProps) {
  const Icon = icons[sort]
  return (
    <th
      scope="col"
      {...rest}
      aria-sort={onSort ? ariaSort[sort] : undefined}
      className={cx(
        'h-9 border-b border-line bg-sunken px-4 text-xs font-medium whitespace-nowrap text-muted',
        numeric && 'text-right',
        className,
      )}
    >
      {onSort ? (
        <button
          type="button"
          onClick={onSort}
          className={cx(
            '-mx-2 inline-flex h-7 items-center gap-1 rounded-sm px-2 hover:bg-hover hover:text-ink touch:h-11',
            sort !== 'none' && 'text-ink',
            numeric && 'flex-row-reverse',
          )}
        >
          {children}
          <Icon
            aria-hidden="true"
            className={cx('size-3.5', sort === 'none' ? 'text-subtle' : 'text-accent-ink')}
          />
        </button>
      ) : (
        children
      )}
    </th>
  )
}
