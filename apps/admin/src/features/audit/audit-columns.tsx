import type { AuditEvent } from '@heimdall/contracts'
import { RelativeTime } from '@heimdall/ui'
import { createColumnHelper, tableFeatures } from '@tanstack/react-table'
import { useLocale } from 'use-intl'
import { PrivateText } from '../../components/private-text.tsx'
import { UserName } from '../users/user-name.tsx'
import { ActorName } from './actor-name.tsx'
import type { SortKey } from './audit-search.ts'
import { EventLink } from './event-link.tsx'
import { PlaceText } from './place-text.tsx'
import { StatusText } from './status-text.tsx'
import { useCatalog } from './use-catalog.ts'

export const auditTableFeatures = tableFeatures({})
const column = createColumnHelper<typeof auditTableFeatures, AuditEvent>()

function Time({ event }: { event: AuditEvent }) {
  // Above the row's link, so that hovering tells the exact time.
  return (
    <span className="relative z-1 text-muted">
      <RelativeTime date={event.createdAt} locale={useLocale()} focusable={false} />
    </span>
  )
}

function Source({ source }: { source: string | null }) {
  const catalog = useCatalog()
  return source === null ? null : <span className="text-muted">{catalog.sourceLabel(source)}</span>
}

export const auditColumns = column.columns([
  column.display({ id: 'time', cell: ({ row }) => <Time event={row.original} /> }),
  column.display({ id: 'type', cell: ({ row }) => <EventLink event={row.original} /> }),
  column.display({ id: 'user', cell: ({ row }) => <UserName id={row.original.userId} /> }),
  column.display({ id: 'actor', cell: ({ row }) => <ActorName event={row.original} /> }),
  column.display({ id: 'place', cell: ({ row }) => <PlaceText place={row.original} /> }),
  column.display({
    id: 'ip',
    cell: ({ row }) =>
      row.original.ipAddress !== null && (
        <PrivateText className="truncate font-mono text-xs text-muted">{row.original.ipAddress}</PrivateText>
      ),
  }),
  column.display({ id: 'source', cell: ({ row }) => <Source source={row.original.sourceService} /> }),
  column.display({ id: 'status', cell: ({ row }) => <StatusText status={row.original.status} /> }),
  column.display({
    id: 'description',
    cell: ({ row }) => <span className="text-muted">{row.original.description}</span>,
  }),
])

export const auditColumnIds = [
  'time',
  'type',
  'user',
  'actor',
  'place',
  'ip',
  'source',
  'status',
  'description',
] as const
export type AuditColumnId = (typeof auditColumnIds)[number]

/**
 * What fits depends on the room for the list, with or without the breakdown beside it: 1,280 px hold everything; less
 * leaves out who did it, mostly the user, then the source, then the address. The description takes what is left. Everything stands in the drawer.
 */
export const auditColumnLooks: Record<AuditColumnId, { className: string; sort?: SortKey }> = {
  time: { className: 'w-32', sort: 'time' },
  type: { className: 'w-54', sort: 'type' },
  user: { className: 'w-32', sort: 'user' },
  actor: { className: 'w-32 @max-[80rem]:hidden' },
  place: { className: 'w-44' },
  ip: { className: 'w-34 @max-[62rem]:hidden' },
  source: { className: 'w-28 @max-[76rem]:hidden' },
  status: { className: 'w-40', sort: 'status' },
  description: { className: '@max-[42rem]:hidden' },
}
