import { cx } from '../lib/cx.ts'

export type BifrostLineProps = { className?: string | undefined } & (
  | { mode?: 'ornament' | undefined }
  | { mode: 'indeterminate'; label: string }
  /** `value` from 0 to 1; `valueText` is read instead of the percentage ("42 of 100 files"). */
  | { mode: 'progress'; label: string; value: number; valueText?: string | undefined }
)

/** The bridge: a thin spectrum. Ornament, or the progress of work. */
export function BifrostLine(props: BifrostLineProps) {
  if (props.mode === 'indeterminate') {
    return (
      <div
        role="progressbar"
        aria-label={props.label}
        className={cx('h-0.5 overflow-hidden rounded-full bg-active', props.className)}
      >
        <div className="bifrost h-full w-2/5 animate-sweep rounded-full motion-reduce:w-full motion-reduce:translate-0" />
      </div>
    )
  }
  if (props.mode === 'progress') {
    const percent = Math.round(Math.min(1, Math.max(0, props.value)) * 100)
    return (
      <div
        role="progressbar"
        aria-label={props.label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={props.valueText}
        className={cx('h-1 overflow-hidden rounded-full bg-active', props.className)}
      >
        {/* The gradient spans the whole track; the clip uncovers it, so colours do not slide while work advances. */}
        <div
          className="bifrost h-full rounded-full transition-[clip-path] duration-300 ease-calm"
          style={{ clipPath: `inset(0 ${100 - percent}% 0 0 round 9999px)` }}
        />
      </div>
    )
  }
  return <div aria-hidden="true" className={cx('bifrost h-0.5', props.className)} />
}
