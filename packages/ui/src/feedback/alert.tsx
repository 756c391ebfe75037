import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { CloseButton } from '../buttons/close-button.tsx'
import { cx } from '../lib/cx.ts'

export type AlertTone = 'info' | 'success' | 'warning' | 'danger'
export type AlertProps = {
  tone?: AlertTone | undefined
  title: ReactNode
  children?: ReactNode
  actions?: ReactNode
  dismiss?: { label: string; onDismiss: () => void } | undefined
  /** Announce it: for what appears after the page did. */
  live?: boolean | undefined
  className?: string | undefined
}

const looks = {
  info: { Icon: Info, ground: 'bg-info-soft ring-info/25', ink: 'text-info-ink' },
  success: { Icon: CircleCheck, ground: 'bg-success-soft ring-success/25', ink: 'text-success-ink' },
  warning: { Icon: TriangleAlert, ground: 'bg-warning-soft ring-warning/25', ink: 'text-warning-ink' },
  danger: { Icon: CircleAlert, ground: 'bg-danger-soft ring-danger/25', ink: 'text-danger-ink' },
}

export function Alert({
  tone = 'info',
  title,
  children,
  actions,
  dismiss,
  live = false,
  className,
}: AlertProps) {
  const { Icon, ground, ink } = looks[tone]
  const role = live ? (tone === 'danger' ? 'alert' : 'status') : undefined
  const isOneLine = dismiss !== undefined && children === undefined && actions === undefined
  return (
    <div
      role={role}
      className={cx(
        'flex gap-3 rounded-lg p-4 ring-1 ring-inset text-sm',
        isOneLine && 'items-center',
        ground,
        className,
      )}
    >
      <Icon aria-hidden="true" className={cx('size-4 shrink-0', !isOneLine && 'mt-0.5', ink)} />
      <div className="min-w-0 flex-1">
        <p className={cx('font-medium', ink)}>{title}</p>
        {children !== undefined && <div className="mt-0.5 text-muted">{children}</div>}
        {actions !== undefined && <div className="mt-3 flex flex-wrap gap-2">{actions}</div>}
      </div>
      {dismiss !== undefined && (
        <CloseButton label={dismiss.label} onClick={dismiss.onDismiss} className="-my-1.5 -mr-1.5" />
      )}
    </div>
  )
}
