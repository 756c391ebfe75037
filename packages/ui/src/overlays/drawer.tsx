import { Dialog as Primitive } from 'radix-ui'
import type { ReactNode } from 'react'
import { CloseButton } from '../buttons/close-button.tsx'
import { cx } from '../lib/cx.ts'
import { backdropStyles } from './overlay-styles.ts'
import { usePanelFocus } from './use-panel-focus.ts'

export type DrawerProps = {
  /** Derive it from the URL (`open={search.event !== undefined}`) and navigate in onOpenChange. */
  open: boolean
  onOpenChange: (open: boolean) => void
  title: ReactNode
  description?: ReactNode
  closeLabel: string
  children: ReactNode
  /** Beside the close button: previous and next, copy link. */
  actions?: ReactNode
  footer?: ReactNode
  size?: 'md' | 'lg' | undefined
}

const widths = { md: 'sm:max-w-md', lg: 'sm:max-w-2xl' }

/** A sheet from the right; on phones from the bottom, nearly full height. */
export function Drawer({
  open,
  onOpenChange,
  title,
  description,
  closeLabel,
  children,
  actions,
  footer,
  size = 'md',
}: DrawerProps) {
  const focus = usePanelFocus()
  const described = description === undefined ? { 'aria-describedby': undefined } : {}
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className={cx('fixed inset-0 z-50', backdropStyles)} />
        <Primitive.Content
          {...described}
          onOpenAutoFocus={focus.onOpenAutoFocus}
          onCloseAutoFocus={focus.onCloseAutoFocus}
          className={cx(
            'fixed z-50 flex flex-col border-line bg-raised shadow-dialog outline-none',
            'inset-x-0 bottom-0 h-[92dvh] rounded-t-xl border-t data-[state=open]:animate-rise-in data-[state=closed]:animate-rise-out',
            'sm:inset-y-0 sm:right-0 sm:left-auto sm:h-auto sm:w-full sm:rounded-none sm:border-t-0 sm:border-l sm:data-[state=open]:animate-slide-in sm:data-[state=closed]:animate-slide-out',
            widths[size],
          )}
        >
          <header className="flex items-start gap-3 border-b border-line px-5 py-4">
            <div className="min-w-0 flex-1">
              <Primitive.Title className="text-base font-semibold tracking-tight wrap-anywhere">
                {title}
              </Primitive.Title>
              {description !== undefined && (
                <Primitive.Description asChild>
                  <div className="mt-0.5 text-sm text-muted">{description}</div>
                </Primitive.Description>
              )}
            </div>
            <div className="-my-1 -mr-1.5 flex items-center gap-0.5">
              {actions}
              <Primitive.Close asChild>
                <CloseButton label={closeLabel} />
              </Primitive.Close>
            </div>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-5">{children}</div>
          {footer !== undefined && (
            <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-4">
              {footer}
            </footer>
          )}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
