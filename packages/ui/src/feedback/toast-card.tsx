import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import { useEffect } from 'react'
import { CloseButton } from '../buttons/close-button.tsx'
import { cx } from '../lib/cx.ts'
import type { ToastOptions } from './toast-context.ts'

const looks = {
  neutral: { Icon: Info, ink: 'text-info-ink' },
  success: { Icon: CircleCheck, ink: 'text-success-ink' },
  warning: { Icon: TriangleAlert, ink: 'text-warning-ink' },
  danger: { Icon: CircleAlert, ink: 'text-danger-ink' },
}

export type ToastCardProps = ToastOptions & { dismissLabel: string; held: boolean; onDismiss: () => void }

export function ToastCard({
  title,
  description,
  tone = 'neutral',
  dismissLabel,
  held,
  onDismiss,
}: ToastCardProps) {
  // Hovering or focusing any toast holds all of them; the time starts anew afterwards (WCAG 2.2.1).
  useEffect(() => {
    if (held) return
    const timer = setTimeout(onDismiss, tone === 'danger' ? 12_000 : 6_000)
    return () => clearTimeout(timer)
  }, [held, tone, onDismiss])

  const { Icon, ink } = looks[tone]
  return (
    <li className="pointer-events-auto flex animate-pop-in items-start gap-3 rounded-lg border border-line bg-raised p-3 pl-4 shadow-pop">
      <Icon aria-hidden="true" className={cx('mt-1.5 size-4 touch:mt-3.5 shrink-0', ink)} />
      <div className="min-w-0 flex-1 py-1 text-sm touch:py-3">
        <p className="font-medium text-ink wrap-anywhere">{title}</p>
        {description !== undefined && <p className="mt-0.5 text-muted wrap-anywhere">{description}</p>}
      </div>
      <CloseButton label={dismissLabel} onClick={onDismiss} />
    </li>
  )
}
