import { type ComponentProps, cloneElement, isValidElement, type MouseEvent } from 'react'
import { Spinner } from '../feedback/spinner.tsx'
import { cx } from '../lib/cx.ts'
import { type ButtonSize, type ButtonVariant, buttonStyles } from './button-styles.ts'

export type ButtonProps = ComponentProps<'button'> & {
  variant?: ButtonVariant | undefined
  size?: ButtonSize | undefined
  /** Shows a spinner over the label, keeps width and focus, and swallows clicks. */
  loading?: boolean | undefined
  /** Full width: the main action of a form on a phone. */
  block?: boolean | undefined
  /** Paints the only child (a link) as a button. */
  asChild?: boolean | undefined
}

export function Button({
  variant = 'secondary',
  size = 'md',
  loading = false,
  block = false,
  asChild = false,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  const classes = cx(buttonStyles(variant, size), block && 'w-full', className)
  // Not by Radix's Slot, which is a kilobyte of the first page: a link needs no more than this.
  if (asChild && isValidElement<ComponentProps<'button'>>(children)) {
    const own = children.props
    const both = (event: MouseEvent<HTMLButtonElement>) => {
      own.onClick?.(event)
      onClick?.(event)
    }
    return cloneElement(children, {
      ...rest,
      ...own,
      ...(onClick && { onClick: both }),
      className: cx(classes, own.className),
    })
  }

  // aria-disabled instead of disabled: a disabled button would lose the focus in the middle of its own work.
  function press(event: MouseEvent<HTMLButtonElement>) {
    if (loading) event.preventDefault()
    else onClick?.(event)
  }
  return (
    <button
      {...rest}
      type={type}
      onClick={press}
      aria-busy={loading || undefined}
      aria-disabled={loading || rest['aria-disabled']}
      className={classes}
    >
      {loading && (
        <span className="absolute inset-0 grid place-items-center">
          <Spinner />
        </span>
      )}
      <span className={cx('inline-flex min-w-0 items-center gap-[inherit]', loading && 'opacity-0')}>
        {children}
      </span>
    </button>
  )
}
