import { cx, PrivacyBlur, useCopy } from '@heimdall/ui'
import { Check, Copy } from 'lucide-react'
import { useTranslations } from 'use-intl'

export type CopyTextProps = {
  value: string
  /** What the click does: "Copy IP address". */
  label: string
  isPrivate?: boolean | undefined
}

/** An id or address that is copied by clicking it. */
export function CopyText({ value, label, isPrivate = false }: CopyTextProps) {
  const t = useTranslations('common')
  const { copied, copy } = useCopy()
  const outcome = copied === undefined ? undefined : t(copied ? 'copied' : 'copyFailed')
  const text = <span className="font-mono text-xs wrap-anywhere">{value}</span>
  return (
    <button
      type="button"
      title={outcome ?? label}
      onClick={() => void copy(value)}
      className="group/copy -mx-1 inline-flex max-w-full items-center gap-1.5 rounded-xs px-1 text-left text-ink hover:bg-hover touch:min-h-8"
    >
      {isPrivate ? <PrivacyBlur focusable={false}>{text}</PrivacyBlur> : text}
      <span className="sr-only">{label}</span>
      {copied ? (
        <Check aria-hidden="true" className="size-3.5 shrink-0 text-success-ink" />
      ) : (
        <Copy
          aria-hidden="true"
          className={cx(
            'size-3.5 shrink-0 group-hover/copy:opacity-100 group-focus-visible/copy:opacity-100 touch:opacity-100',
            copied === false ? 'text-danger-ink' : 'text-subtle opacity-0',
          )}
        />
      )}
      <span role="status" className="sr-only">
        {outcome}
      </span>
    </button>
  )
}
