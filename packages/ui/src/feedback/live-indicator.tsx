import { LoaderCircle, Pause, WifiOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from '../lib/cx.ts'

export type LiveState = 'live' | 'paused' | 'reconnecting' | 'offline'
export type LiveIndicatorProps = {
  state: LiveState
  /** The state in words; colour and shape only repeat it. */
  label: string
  className?: string | undefined
}

const looks: Record<LiveState, { ink: string; mark: ReactNode }> = {
  live: {
    ink: 'text-success-ink',
    mark: (
      <span className="relative grid size-2 place-items-center">
        <span className="absolute size-2 animate-beacon rounded-full bg-success" />
        <span className="size-2 rounded-full bg-success" />
      </span>
    ),
  },
  paused: { ink: 'text-muted', mark: <Pause className="size-3 fill-current" /> },
  reconnecting: { ink: 'text-warning-ink', mark: <LoaderCircle className="size-3.5 animate-spin" /> },
  offline: { ink: 'text-danger-ink', mark: <WifiOff className="size-3.5" /> },
}

export function LiveIndicator({ state, label, className }: LiveIndicatorProps) {
  const look = looks[state]
  return (
    <span
      role="status"
      className={cx(
        'inline-flex h-5 items-center gap-1.5 whitespace-nowrap text-xs font-medium',
        look.ink,
        className,
      )}
    >
      <span aria-hidden="true" className="grid size-4 shrink-0 place-items-center">
        {look.mark}
      </span>
      {label}
    </span>
  )
}
