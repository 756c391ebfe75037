import { Dialog as Primitive } from 'radix-ui'
import type { ReactNode } from 'react'
import { CloseButton } from '../buttons/close-button.tsx'
import { cx } from '../lib/cx.ts'
import { backdropStyles } from '../overlays/overlay-styles.ts'
import { usePanelFocus } from '../overlays/use-panel-focus.ts'

export type NavDrawerProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  closeLabel: string
  logo: ReactNode
  children: ReactNode
}

/** The whole navigation on phones, from the side the menu button is on. */
export function NavDrawer({ open, onOpenChange, title, closeLabel, logo, children }: NavDrawerProps) {
  const focus = usePanelFocus()
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className={cx('fixed inset-0 z-50', backdropStyles)} />
        <Primitive.Content
          aria-describedby={undefined}
          onOpenAutoFocus={focus.onOpenAutoFocus}
          onCloseAutoFocus={focus.onCloseAutoFocus}
          className="fixed inset-y-0 left-0 z-50 flex w-76 max-w-[85vw] flex-col border-r border-line bg-raised shadow-dialog outline-none data-[state=open]:animate-slide-in-start data-[state=closed]:animate-slide-out-start"
        >
          <Primitive.Title className="sr-only">{title}</Primitive.Title>
          <div className="flex h-14 shrink-0 items-center justify-between pr-2 pl-4">
            {logo}
            <Primitive.Close asChild>
              <CloseButton label={closeLabel} />
            </Primitive.Close>
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-3">{children}</div>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
