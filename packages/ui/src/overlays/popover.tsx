import { Popover as Primitive } from 'radix-ui'
import { type ComponentProps, type ReactElement, type ReactNode, useId } from 'react'
import { cx } from '../lib/cx.ts'
import { popStyles } from './overlay-styles.ts'

export type PopoverProps = ComponentProps<typeof Primitive.Root> & {
  /** A button that takes props and a ref. */
  trigger: ReactElement
  /** Names the panel for screen readers. */
  label: string
  children: ReactNode
  align?: 'start' | 'center' | 'end' | undefined
  className?: string | undefined
}

export function Popover({
  trigger,
  label,
  children,
  align = 'start',
  className = 'w-72 p-4',
  ...root
}: PopoverProps) {
  const triggerId = useId()
  return (
    <Primitive.Root {...root}>
      <Primitive.Trigger asChild id={triggerId}>
        {trigger}
      </Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          aria-label={label}
          // Where the focus returns to from a dialog that takes over (`usePanelFocus`).
          data-opener={triggerId}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className={cx(popStyles, 'max-w-[calc(100vw-1rem)]', className)}
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
