import { Check } from 'lucide-react'
import { DropdownMenu as Primitive } from 'radix-ui'
import type { ComponentProps, ReactElement, ReactNode } from 'react'
import { cx } from '../lib/cx.ts'
import { menuItemStyles, popStyles } from './overlay-styles.ts'

export type DropdownMenuProps = ComponentProps<typeof Primitive.Root> & {
  /** A button that takes props and a ref: Button, IconButton, UserMenuButton. */
  trigger: ReactElement
  children: ReactNode
  align?: 'start' | 'center' | 'end' | undefined
  side?: 'top' | 'right' | 'bottom' | 'left' | undefined
  className?: string | undefined
}

export function DropdownMenu({
  trigger,
  children,
  align = 'end',
  side = 'bottom',
  className,
  // Modal menus hide the rest of the page from screen readers while it can still take the focus.
  modal = false,
  ...root
}: DropdownMenuProps) {
  return (
    <Primitive.Root {...root} modal={modal}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className={cx(
            popStyles,
            'max-h-(--radix-dropdown-menu-content-available-height) min-w-48 max-w-[calc(100vw-1rem)] overflow-y-auto p-1',
            className,
          )}
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}

export type DropdownMenuItemProps = ComponentProps<typeof Primitive.Item> & {
  icon?: ReactNode
  tone?: 'neutral' | 'danger' | undefined
}

/** With `asChild` the only child (a link) becomes the item; put icon and text into it. */
export function DropdownMenuItem({
  icon,
  tone = 'neutral',
  asChild = false,
  className,
  children,
  ...rest
}: DropdownMenuItemProps) {
  const styles = cx(
    menuItemStyles,
    tone === 'danger' && 'text-danger-ink data-highlighted:bg-danger-soft',
    className,
  )
  if (asChild) {
    return (
      <Primitive.Item {...rest} asChild className={styles}>
        {children}
      </Primitive.Item>
    )
  }
  return (
    <Primitive.Item {...rest} className={styles}>
      {icon !== undefined && (
        <span aria-hidden="true" className={tone === 'danger' ? undefined : 'text-subtle'}>
          {icon}
        </span>
      )}
      <span className="flex-1">{children}</span>
    </Primitive.Item>
  )
}

export function DropdownMenuCheckboxItem({
  className,
  children,
  ...rest
}: ComponentProps<typeof Primitive.CheckboxItem>) {
  return (
    <Primitive.CheckboxItem {...rest} className={cx(menuItemStyles, 'pr-9', className)}>
      {children}
      <Primitive.ItemIndicator className="absolute right-2.5 text-accent-ink">
        <Check aria-hidden="true" />
      </Primitive.ItemIndicator>
    </Primitive.CheckboxItem>
  )
}

export function DropdownMenuLabel({ className, ...rest }: ComponentProps<typeof Primitive.Label>) {
  return (
    <Primitive.Label
      {...rest}
      className={cx('px-2.5 pt-2 pb-1 text-2xs font-medium text-subtle', className)}
    />
  )
}

export function DropdownMenuSeparator({ className, ...rest }: ComponentProps<typeof Primitive.Separator>) {
  return <Primitive.Separator {...rest} className={cx('-mx-1 my-1 h-px bg-line', className)} />
}
