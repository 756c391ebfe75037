import { Check, Copy } from 'lucide-react'
import { useCopy } from '../lib/use-copy.ts'
import { buttonStyles, iconButtonStyles } from './button-styles.ts'

export type CopyButtonProps = {
  value: string
  label: string
  copiedLabel: string
  /** Said when the browser refuses; without it only the icon tells. */
  failedLabel?: string | undefined
  /** Show the label as text; otherwise only the icon. */
  showText?: boolean | undefined
}

// The sign-in page loads it with the first file, for the number of a failed request: it is as small as can be.
export function CopyButton({ value, label, copiedLabel, failedLabel, showText = false }: CopyButtonProps) {
  const { copied, copy } = useCopy()
  const Icon = copied ? Check : Copy
  const outcome = copied === undefined ? undefined : copied ? copiedLabel : failedLabel
  const tone = copied ? 'text-success-ink' : 'text-danger-ink'
  return (
    <button
      type="button"
      title={showText ? undefined : (outcome ?? label)}
      onClick={() => copy(value)}
      className={showText ? buttonStyles('secondary', 'md') : iconButtonStyles('ghost', 'sm')}
    >
      <Icon aria-hidden="true" className={copied === undefined ? undefined : tone} />
      <span className={showText ? undefined : 'sr-only'}>{(showText && outcome) || label}</span>
      <span role="status" className="sr-only">
        {outcome}
      </span>
    </button>
  )
}
