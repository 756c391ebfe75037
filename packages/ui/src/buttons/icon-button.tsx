import type { ComponentProps } from 'react'
import { cx } from '../lib/cx.ts'
import { Tooltip } from '../overlays/tooltip.tsx'
import { type ButtonSize, type ButtonVariant, iconButtonStyles } from './button-styles.ts'

export type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label'> & {
  /** The name: read to screen readers and shown as the tooltip. */
  label: string
  variant?: ButtonVariant | undefined
  size?: ButtonSize | undefined
  tooltipSide?: 'top' | 'right' | 'bottom' | 'left' | undefined
}

export function IconButton({
  label,
  variant = 'ghost',
  size = 'md',
  tooltipSide = 'top',
  type = 'button',
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip content={label} side={tooltipSide}>
      <button
        {...rest}
        type={type}
        aria-label={label}
        className={cx(iconButtonStyles(variant, size), className)}
      />
    </Tooltip>
  )
}
