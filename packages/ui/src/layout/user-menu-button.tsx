import { ChevronsUpDown } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { Avatar } from '../data/avatar.tsx'
import { cx } from '../lib/cx.ts'

export type UserMenuButtonProps = Omit<ComponentProps<'button'>, 'name'> & {
  /** What the button does: "Account menu". */
  label: string
  name: string
  detail?: ReactNode
  avatarSeed?: string | undefined
  avatarSrc?: string | undefined
}

/** The trigger of the user menu: a whole row in the sidebar, only the avatar in the top bar. */
export function UserMenuButton({
  label,
  name,
  detail,
  avatarSeed,
  avatarSrc,
  className,
  ...rest
}: UserMenuButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={cx(
        'grid size-11 place-items-center rounded-lg hover:bg-hover data-[state=open]:bg-hover lg:flex lg:h-12 lg:w-full lg:gap-2.5 lg:px-2.5 lg:text-left',
        className,
      )}
    >
      <span className="sr-only">{`${label}: ${name}`}</span>
      <Avatar name={name} seed={avatarSeed} src={avatarSrc} />
      <span aria-hidden="true" className="hidden min-w-0 flex-1 flex-col lg:flex">
        <span className="truncate text-sm font-medium text-ink">{name}</span>
        {detail !== undefined && <span className="truncate text-xs text-muted">{detail}</span>}
      </span>
      <ChevronsUpDown aria-hidden="true" className="hidden size-4 shrink-0 text-subtle lg:block" />
    </button>
  )
}
