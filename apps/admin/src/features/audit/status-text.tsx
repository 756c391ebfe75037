import type { AuditEvent } from '@heimdall/contracts'
import { StatusBadge } from '@heimdall/ui'
import { Check } from 'lucide-react'
import { useCatalog } from './use-catalog.ts'

/** Success is the rule and stays quiet, so that a failure is seen from afar. */
export function StatusText({ status }: { status: AuditEvent['status'] }) {
  const catalog = useCatalog()
  const label = catalog.statusLabel(status)
  if (status === 'failure') return <StatusBadge status="failure" label={label} />
  return (
    <span className="flex items-center gap-1.5 text-muted">
      <Check aria-hidden="true" className="size-3.5 shrink-0 text-success-ink" />
      <span className="truncate">{label}</span>
    </span>
  )
}
