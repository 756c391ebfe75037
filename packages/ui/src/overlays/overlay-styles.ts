import { cx } from '../lib/cx.ts'

export const backdropStyles =
  'bg-overlay data-[state=open]:animate-fade-in data-[state=closed]:animate-fade-out'

/** Menus, popovers, lists. */
export const popStyles =
  'z-50 rounded-lg border border-line bg-raised text-ink shadow-pop outline-none data-[state=open]:animate-pop-in data-[state=closed]:animate-pop-out'

/** The overlay is the scroll container and puts the dialog: at the bottom on phones, centred from there up. */
export const dialogOverlayStyles = cx(
  'fixed inset-0 z-50 grid grid-cols-[minmax(0,1fr)] items-end justify-items-center overflow-y-auto sm:items-center sm:p-6',
  backdropStyles,
)

export const dialogStyles =
  'relative flex max-h-[92dvh] w-full flex-col rounded-t-xl border border-line bg-raised shadow-dialog outline-none sm:rounded-xl data-[state=open]:animate-rise-in data-[state=closed]:animate-rise-out sm:data-[state=open]:animate-pop-in sm:data-[state=closed]:animate-pop-out'

export const menuItemStyles = cx(
  'relative flex min-h-8 select-none items-center gap-2.5 rounded-sm px-2.5 py-1.5 text-sm outline-none',
  'data-disabled:opacity-50 data-highlighted:bg-active touch:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0',
)
