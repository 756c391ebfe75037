import { AuditIcon, cx } from '@heimdall/ui'
import { useCatalog } from './use-catalog.ts'

const severityInk = {
  info: 'text-subtle',
  notice: 'text-info-ink',
  warning: 'text-warning-ink',
  critical: 'text-danger-ink',
}

/** What happened: the type's icon, tinted by its severity, and its name. */
export function EventTypeLabel({ type, className }: { type: string; className?: string }) {
  const catalog = useCatalog()
  const entry = catalog.type(type)
  return (
    <span className={cx('flex min-w-0 items-center gap-2', className)}>
      {entry ? (
        <AuditIcon nodes={entry.iconNodes} className={cx('size-4', severityInk[entry.severity])} />
      ) : (
        <span className="size-4 shrink-0" />
      )}
      <span className="truncate">{catalog.typeLabel(type)}</span>
    </span>
  )
}
