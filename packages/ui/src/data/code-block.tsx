import { CopyButton } from '../buttons/copy-button.tsx'
import { cx } from '../lib/cx.ts'

export type CodeBlockProps = {
  code: string
  /** Names the block; it can be focused to scroll it. */
  label: string
  /** Above the code: a file name or a language. */
  title?: string | undefined
  copy?: { label: string; copiedLabel: string; failedLabel: string } | undefined
  wrap?: boolean | undefined
  className?: string | undefined
}

export function CodeBlock({ code, label, title, copy, wrap = false, className }: CodeBlockProps) {
  return (
    <div
      className={cx('relative min-w-0 overflow-hidden rounded-lg border border-line bg-sunken', className)}
    >
      {title !== undefined && (
        <div className="border-b border-line px-4 py-2 pr-12 font-mono text-xs text-muted">{title}</div>
      )}
      {copy !== undefined && (
        // A box of its own: the button's styles say `relative`, for its spinner.
        <div className="absolute top-1 right-1 z-1 bg-sunken touch:top-0 touch:right-0">
          <CopyButton {...copy} value={code} />
        </div>
      )}
      <section
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1).
        tabIndex={0}
        className="max-h-96 contain-inline-size overflow-auto -outline-offset-2"
      >
        <pre
          className={cx(
            'p-4 font-mono text-xs leading-5 text-ink',
            copy !== undefined && title === undefined && 'pr-12',
            wrap ? 'whitespace-pre-wrap wrap-anywhere' : 'w-max min-w-full',
          )}
        >
          <code>{code}</code>
        </pre>
      </section>
    </div>
  )
}
