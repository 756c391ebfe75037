import { Download, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../buttons/button.tsx'
import { CopyButton } from '../buttons/copy-button.tsx'
import { cx } from '../lib/cx.ts'
import { PrivacyBlur } from '../privacy/privacy-blur.tsx'

export type SecretRevealProps = {
  /** One secret, or a list such as backup codes. */
  value: string | readonly string[]
  /** Names it: "API key", "Backup codes". */
  label: string
  /** Says that it is shown only once. */
  warning: ReactNode
  copyLabel: string
  copiedLabel: string
  copyFailedLabel: string
  download?: { label: string; fileName: string } | undefined
  className?: string | undefined
}

function saveText(fileName: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  URL.revokeObjectURL(url)
}

export function SecretReveal({
  value,
  label,
  warning,
  copyLabel,
  copiedLabel,
  copyFailedLabel,
  download,
  className,
}: SecretRevealProps) {
  const list = typeof value === 'string' ? undefined : value
  const text = typeof value === 'string' ? value : value.join('\n')
  return (
    <section
      aria-label={label}
      className={cx('overflow-hidden rounded-lg border border-line bg-surface', className)}
    >
      <div className="bifrost h-0.5" aria-hidden="true" />
      <div className="flex flex-col gap-3 p-4">
        <p className="text-xs font-medium text-muted">{label}</p>
        <PrivacyBlur className="block">
          {list ? (
            <ul className="grid grid-cols-2 gap-x-6 gap-y-2 rounded-md bg-sunken p-3 font-mono text-sm text-ink">
              {list.map((code) => (
                <li key={code}>{code}</li>
              ))}
            </ul>
          ) : (
            <p className="select-all rounded-md bg-sunken p-3 font-mono text-sm text-ink wrap-anywhere">
              {text}
            </p>
          )}
        </PrivacyBlur>
        <div className="flex flex-wrap gap-2">
          <CopyButton
            value={text}
            label={copyLabel}
            copiedLabel={copiedLabel}
            failedLabel={copyFailedLabel}
            showText
          />
          {download !== undefined && (
            <Button onClick={() => saveText(download.fileName, text)}>
              <Download aria-hidden="true" />
              {download.label}
            </Button>
          )}
        </div>
      </div>
      <p className="flex items-start gap-2 bg-warning-soft px-4 py-3 text-xs font-medium text-warning-ink">
        <TriangleAlert aria-hidden="true" className="mt-px size-3.5 shrink-0" />
        <span>{warning}</span>
      </p>
    </section>
  )
}
