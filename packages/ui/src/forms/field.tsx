import { CircleAlert } from 'lucide-react'
import { type ReactNode, useId, useMemo } from 'react'
import { cx } from '../lib/cx.ts'
import { FieldContext } from './field-context.ts'

export type FieldProps = {
  label: ReactNode
  /** Exactly one control of this package: it finds its id and aria attributes here. */
  children: ReactNode
  hint?: ReactNode
  /** A message marks the control invalid. */
  error?: ReactNode
  /** Set aria-required. Checking stays with the form's schema. */
  required?: boolean | undefined
  /** Said beside the label of what may stay empty. */
  optionalLabel?: string | undefined
  /** At the right of the label: "Forgot password?" */
  action?: ReactNode
  hideLabel?: boolean | undefined
  className?: string | undefined
}

export function Field({
  label,
  children,
  hint,
  error,
  required = false,
  optionalLabel,
  action,
  hideLabel = false,
  className,
}: FieldProps) {
  const id = useId()
  const invalid = Boolean(error)
  const hasHint = Boolean(hint)
  const wiring = useMemo(() => {
    const describedBy = [hasHint && `${id}-hint`, invalid && `${id}-error`].filter(Boolean).join(' ')
    return { controlId: `${id}-control`, describedBy: describedBy || undefined, invalid, required }
  }, [id, hasHint, invalid, required])

  return (
    <div className={cx('flex min-w-0 flex-col gap-1.5', className)}>
      <div className={cx('flex items-baseline justify-between gap-3', hideLabel && 'sr-only')}>
        <label htmlFor={wiring.controlId} className="text-sm font-medium text-ink">
          {label}
          {optionalLabel !== undefined && (
            <span className="ml-1.5 font-normal text-subtle">{optionalLabel}</span>
          )}
        </label>
        {action !== undefined && (
          <span className="shrink-0 text-xs touch:-my-3.5 touch:[&>*]:inline-block touch:[&>*]:py-3.5">
            {action}
          </span>
        )}
      </div>
      <FieldContext value={wiring}>{children}</FieldContext>
      {hasHint && (
        <p id={`${id}-hint`} className="text-xs text-muted">
          {hint}
        </p>
      )}
      <div aria-live="polite" className={invalid ? undefined : 'sr-only'}>
        {invalid && (
          <p id={`${id}-error`} className="flex items-start gap-1.5 text-xs font-medium text-danger-ink">
            <CircleAlert aria-hidden="true" className="mt-px size-3.5 shrink-0" />
            <span>{error}</span>
          </p>
        )}
      </div>
    </div>
  )
}
