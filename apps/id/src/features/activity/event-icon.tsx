import { AuditIcon, cx } from '@heimdall/ui'
import type { EventType } from './event-book.ts'

export interface EventIconProps {
  type: EventType | undefined
  failed: boolean
  className?: string
}

const grave = { info: false, notice: false, warning: true, critical: true }

/** The kind of event as a picture; its colour repeats what the words beside it say. */
export function EventIcon({ type, failed, className }: EventIconProps) {
  const tone = failed
    ? 'border-danger/25 bg-danger-soft text-danger-ink'
    : type && grave[type.severity]
      ? 'border-warning/25 bg-warning-soft text-warning-ink'
      : 'border-line bg-sunken text-muted'
  return (
    <span
      className={cx('relative grid size-8 shrink-0 place-items-center rounded-full border', tone, className)}
    >
      <AuditIcon nodes={type?.iconNodes ?? []} />
    </span>
  )
}
