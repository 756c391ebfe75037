import { cx } from '../lib/cx.ts'

export type LogoMarkProps = { className?: string | undefined }

/** The bridge as an eye: two arches are the lids, the keeper watches between them. Drawn for 16 px. */
export function LogoMark({ className }: LogoMarkProps) {
  return (
    <svg aria-hidden="true" viewBox="0 0 32 32" fill="none" className={cx('shrink-0', className ?? 'size-8')}>
      <rect width="32" height="32" rx="8" className="fill-accent" />
      <path
        d="M5.5 21.5a10.5 10.5 0 0 1 21 0"
        strokeWidth="2.75"
        strokeLinecap="round"
        className="stroke-on-accent"
      />
      <path
        d="M10.75 21.5a5.25 5.25 0 0 1 10.5 0"
        strokeWidth="2.5"
        strokeLinecap="round"
        className="stroke-on-accent"
        opacity="0.55"
      />
      <circle cx="16" cy="21.75" r="2.35" className="fill-on-accent" />
    </svg>
  )
}

export type LogoProps = {
  /** The product's name, written beside the mark. */
  name: string
  size?: 'sm' | 'md' | 'lg' | undefined
}

const sizes = {
  sm: { mark: 'size-6', word: 'text-sm' },
  md: { mark: 'size-7', word: 'text-base' },
  lg: { mark: 'size-9', word: 'text-xl' },
}

export function Logo({ name, size = 'md' }: LogoProps) {
  return (
    <span className="inline-flex items-center gap-2.5 text-ink">
      <LogoMark className={sizes[size].mark} />
      <span className={cx('font-semibold tracking-tight', sizes[size].word)}>{name}</span>
    </span>
  )
}
