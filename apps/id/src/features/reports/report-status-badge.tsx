import type { ReportStatus } from '@heimdall/contracts'
import { Badge, type Tone } from '@heimdall/ui'
import type { EventBook } from '../activity/event-book.ts'

const tones: Record<ReportStatus, Tone> = {
  pending: 'warning',
  reviewed: 'info',
  resolved: 'success',
  dismissed: 'neutral',
}

export const ReportStatusBadge = ({ status, book }: { status: ReportStatus; book: EventBook }) => (
  <Badge tone={tones[status]}>{book.reportStatusLabel(status)}</Badge>
)
