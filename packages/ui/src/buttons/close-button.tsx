import { X } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cx } from '../lib/cx.ts'
import { iconButtonStyles } from './button-styles.ts'

/** Without a tooltip: a dialog focuses it on opening, and a tooltip popping up there would be noise. */
export function CloseButton({
  label,
  className,
  ...rest
}: Omit<ComponentProps<'button'>, 'aria-label'> & { label: string }) {
  return (
    <button
      {...rest}
      type="button"
      aria-label={label}
      className={cx(iconButtonStyles('ghost', 'sm'), className)}
    >
      <X aria-hidden="true" />
    </button>
  )
}
