import { cx } from '../lib/cx.ts'

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger'
export type ButtonSize = 'sm' | 'md' | 'lg'

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-on-accent shadow-solid hover:bg-accent-hover',
  secondary:
    'border border-line-strong bg-surface text-ink shadow-control hover:bg-hover data-[state=open]:bg-hover',
  ghost: 'text-muted hover:bg-hover hover:text-ink data-[state=open]:bg-hover data-[state=open]:text-ink',
  danger: 'bg-danger-solid text-on-danger shadow-solid hover:bg-danger-solid-hover',
}

const sizes: Record<ButtonSize, string> = {
  sm: 'h-8 gap-1.5 rounded-md px-2.5 text-xs touch:h-11 touch:rounded-lg touch:px-3.5 touch:text-sm',
  md: 'h-9 gap-2 rounded-lg px-3.5 text-sm touch:h-11 touch:px-4',
  lg: 'h-11 gap-2 rounded-lg px-5 text-sm',
}

const iconSizes: Record<ButtonSize, string> = {
  sm: 'size-8 rounded-md touch:size-11 touch:rounded-lg',
  md: 'size-9 rounded-lg touch:size-11',
  lg: 'size-11 rounded-lg',
}

const base = cx(
  'relative inline-flex shrink-0 select-none items-center justify-center whitespace-nowrap font-medium',
  'transition-[background-color,border-color,color,opacity] duration-100',
  'disabled:opacity-50 aria-disabled:opacity-70 [&_svg]:size-4 [&_svg]:shrink-0',
)

export function buttonStyles(variant: ButtonVariant, size: ButtonSize): string {
  return cx(base, variants[variant], sizes[size])
}

export function iconButtonStyles(variant: ButtonVariant, size: ButtonSize): string {
  return cx(base, variants[variant], iconSizes[size])
}
