import { Slot } from 'radix-ui'
import type { ComponentProps, Ref } from 'react'
import { cx } from '../lib/cx.ts'

export type TableProps = ComponentProps<'table'> & {
  /** Names the table and the region it scrolls in. */
  label: string
  /** The scrolling box: give it a height (`max-h-[70dvh]`) to make the header stick. */
  scrollRef?: Ref<HTMLElement> | undefined
  scrollClassName?: string | undefined
}

export function Table({ label, scrollRef, scrollClassName, className, ...rest }: TableProps) {
  return (
    <section
      ref={scrollRef}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1).
      tabIndex={0}
      className={cx('relative overflow-auto rounded-lg -outline-offset-2', scrollClassName)}
    >
      <table
        {...rest}
        aria-label={label}
        className={cx('w-full border-separate border-spacing-0 text-left text-sm', className)}
      />
    </section>
  )
}

export function THead({ className, ...rest }: ComponentProps<'thead'>) {
  return <thead {...rest} className={cx('sticky top-0 z-10', className)} />
}

export function TBody(props: ComponentProps<'tbody'>) {
  return <tbody {...props} />
}

export type TRowProps = ComponentProps<'tr'> & {
  /** Put a RowLink into the first cell: the whole row then opens it. */
  interactive?: boolean | undefined
  selected?: boolean | undefined
}

export function TRow({ interactive = false, selected = false, className, ...rest }: TRowProps) {
  return (
    <tr
      {...rest}
      data-selected={selected || undefined}
      className={cx(
        'group/row relative',
        interactive && 'hover:bg-hover has-focus-visible:bg-hover',
        selected && 'bg-accent-soft',
        className,
      )}
    />
  )
}

export type TCellProps = ComponentProps<'td'> & {
  /** Figures: right-aligned, tabular. */
  numeric?: boolean | undefined
}

export function TCell({ numeric = false, className, ...rest }: TCellProps) {
  return (
    <td
      {...rest}
      className={cx(
        'h-11 border-b border-line px-4 py-2 align-middle text-ink group-last/row:border-b-0',
        numeric && 'text-right tabular',
        className,
      )}
    />
  )
}

/** A link or button that covers its row. Other controls of the row need `relative` to lie above it. */
export function RowLink({
  asChild = false,
  className,
  ...rest
}: ComponentProps<'button'> & { asChild?: boolean }) {
  const styles = cx(
    'rounded-xs text-left align-middle font-medium text-ink outline-none after:absolute after:inset-0 after:rounded-sm',
    'focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus',
    className,
  )
  if (asChild) return <Slot.Root {...rest} className={styles} />
  return <button type="button" {...rest} className={styles} />
}
