import { cx } from '../lib/cx.ts'

/** Text fields and what looks like one. 16 px on touch: iOS zooms into anything smaller. */
export const controlStyles = cx(
  'w-full rounded-lg border border-control bg-surface px-3 text-sm text-ink shadow-control',
  'transition-[border-color] duration-100 hover:border-muted',
  'focus-visible:border-focus focus-visible:outline-1 focus-visible:outline-offset-0',
  'aria-invalid:border-danger aria-invalid:focus-visible:outline-danger',
  'disabled:bg-sunken disabled:text-muted disabled:hover:border-control touch:text-base',
  // A colour is its field.
  '[&[type=color]]:p-1',
  '[&[readonly]]:bg-sunken [&[readonly]]:text-muted',
)

/** Fixed height, for everything of one line. */
export const controlHeight = 'h-9 touch:h-11'
