import { Check, Copy } from 'lucide-react'
import { cx } from '../lib/cx.ts'
import { useCopy } from '../lib/use-copy.ts'
import { type ButtonSize, type ButtonVariant, buttonStyles, iconButtonStyles } from './button-styles.ts'

export type CopyButtonProps = {
  value: string
  label: string
  copiedLabel: string
  /** Show the label as text; otherwise only the icon. */
  showText?: boolean | undefined
  variant?: ButtonVariant | undefined
  size?: ButtonSize | undefined
  className?: string | undefined
}

export function CopyButton({
  value,
  label,
  copiedLabel,
  showText = false,
  variant = showText ? 'secondary' : 'ghost',
  size = 'sm',
  className,
}: CopyButtonProps) {
  const { copied, copy } = useCopy()
  const styles = showText ? buttonStyles(variant, size) : iconButtonStyles(variant, size)
  return (
    <button
      type="button"
      title={showText ? undefined : label}
      onClick={() => copy(value)}
      className={cx(styles, className)}
    >
      {copied ? <Check aria-hidden="true" className="text-success-ink" /> : <Copy aria-hidden="true" />}
      <span className={showText ? undefined : 'sr-only'}>{copied && showText ? copiedLabel : label}</span>
      <span role="status" className="sr-only">
        {copied ? copiedLabel : ''}
      </span>
    </button>
  )
}
