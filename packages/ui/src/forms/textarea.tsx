import type { ComponentProps } from 'react'
import { cx } from '../lib/cx.ts'
import { controlStyles } from './control-styles.ts'
import { useFieldControl } from './field-context.ts'

export type TextareaProps = ComponentProps<'textarea'> & {
  /** Queries, key lists, JSON: monospaced. */
  code?: boolean | undefined
}

/** Grows with its text where the browser can (field-sizing); `rows` is the smallest height. */
export function Textarea({ code = false, rows = 3, className, ...rest }: TextareaProps) {
  const wiring = useFieldControl(rest)
  return (
    <textarea
      spellCheck={!code}
      {...rest}
      {...wiring}
      rows={rows}
      className={cx(
        controlStyles,
        'read-only:bg-sunken field-sizing-content min-h-20 max-h-96 resize-y py-2',
        code && 'font-mono text-xs',
        className,
      )}
    />
  )
}
