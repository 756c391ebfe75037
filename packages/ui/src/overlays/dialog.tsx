import { Dialog as Primitive } from 'radix-ui'
import type { ReactNode } from 'react'
import { CloseButton } from '../buttons/close-button.tsx'
import { cx } from '../lib/cx.ts'
import { dialogOverlayStyles, dialogStyles } from './overlay-styles.ts'
import { usePanelFocus } from './use-panel-focus.ts'

export type DialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: ReactNode
  description?: ReactNode
  closeLabel: string
  children?: ReactNode
  /** Buttons; the main action last. A form inside `children` may be submitted from here by `form="…"`. */
  footer?: ReactNode
  size?: 'sm' | 'md' | 'lg' | undefined
}

const widths = { sm: 'sm:max-w-sm', md: 'sm:max-w-lg', lg: 'sm:max-w-2xl' }

export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  closeLabel,
  children,
  footer,
  size = 'md',
}: DialogProps) {
  const focus = usePanelFocus()
  // Radix warns about a missing description unless it is switched off on purpose.
  const described = description === undefined ? { 'aria-describedby': undefined } : {}
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className={dialogOverlayStyles}>
          <Primitive.Content
            {...described}
            onOpenAutoFocus={focus.onOpenAutoFocus}
            onCloseAutoFocus={focus.onCloseAutoFocus}
            className={cx(dialogStyles, widths[size])}
          >
            <div className="flex items-start gap-4 px-5 pt-5 pb-4">
              <div className="min-w-0 flex-1">
                <Primitive.Title className="text-base font-semibold tracking-tight wrap-anywhere">
                  {title}
                </Primitive.Title>
                {description !== undefined && (
                  <Primitive.Description className="mt-1 text-sm text-muted">
                    {description}
                  </Primitive.Description>
                )}
              </div>
              <Primitive.Close asChild>
                <CloseButton label={closeLabel} className="-mt-1 -mr-1.5" />
              </Primitive.Close>
            </div>
            {children !== undefined && (
              <div
                data-body=""
                // Whatever gets the focus comes to lie above the buttons that a form keeps in sight.
                className="relative min-h-0 overflow-y-auto px-5 pt-1 pb-5 has-data-actions:scroll-pb-36 sm:has-data-actions:scroll-pb-24"
              >
                {children}
              </div>
            )}
            {footer !== undefined && (
              <div className="flex flex-col-reverse gap-2 border-t border-line px-5 py-4 sm:flex-row sm:justify-end">
                {footer}
              </div>
            )}
          </Primitive.Content>
        </Primitive.Overlay>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
