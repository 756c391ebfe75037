import { Check, Copy, X } from 'lucide-react'
import { cx } from '../lib/cx.ts'
import { useCopy } from '../lib/use-copy.ts'
import { type ButtonSize, type ButtonVariant, buttonStyles, iconButtonStyles } from './button-styles.ts'

export type CopyButtonProps = {
  value: string
  label: string
  copiedLabel: string
  /** Said when the browser refuses; without it only the icon tells. */
  failedLabel?: string | undefined
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
  failedLabel,
  showText = false,
  variant = showText ? 'secondary' : 'ghost',
  size = 'sm',
  className,
}: CopyButtonProps) {
  const { copied, failed, copy } = useCopy()
  const outcome = copied ? copiedLabel : failed ? failedLabel : undefined
  const styles = showText ? buttonStyles(variant, size) : iconButtonStyles(variant, size)
  return (
    <button
      type="button"
      title={showText ? undefined : (outcome ?? label)}
      onClick={() => copy(value)}
      className={cx(styles, className)}
    >
      {copied ? (
        <Check aria-hidden="true" className="text-success-ink" />
      ) : failed ? (
        <X aria-hidden="true" className="text-danger-ink" />
      ) : (
        <Copy aria-hidden="true" />
      )}
      <span className={showText ? undefined : 'sr-only'}>{(showText && outcome) || label}</span>
      <span role="status" className="sr-only">
        {outcome}
      </span>
    </button>
  )
}
