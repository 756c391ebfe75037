import {
  countEvents,
  type EventFilter,
  isEventType,
  listEvents,
  PageOutOfReach,
  readCursor,
  type SortDirection,
  type SortField,
  unknownType,
} from '@heimdall/audit'
import type { AuditEventList, AuditFilter } from '@heimdall/contracts'
import { AppError, fieldError, type Services } from '../kernel/index.ts'
import { withinTime } from './within-time.ts'

/** By page number one can only leaf so far; the cursor goes on without end and costs the same everywhere. */
const deepestByPage = 10_000

interface PageRequest {
  page: number
  limit: number
  cursor?: string | undefined
  sortField?: SortField
  sortDirection?: SortDirection
  q?: string | undefined
}

export async function pageOfEvents(
  services: Services,
  filter: EventFilter,
  request: PageRequest,
): Promise<AuditEventList> {
  const { page, limit, cursor, sortField = 'created_at', sortDirection = 'desc' } = request
  const position = cursor === undefined ? null : readCursor(cursor, sortField, sortDirection)
  if (cursor !== undefined && !position) {
    throw fieldError(
      'BAD_REQUEST',
      'cursor',
      'bad_cursor',
      'This cursor does not belong to a list in this order; take it from nextCursor',
    )
  }
  if (page * limit > deepestByPage && !position) {
    throw tooDeep(`Pages end at ${deepestByPage} events; go on with nextCursor`)
  }
  const { db } = services.audit.reads
  const skip = (page - 1) * limit
  const { now } = services.clock
  const events = listEvents(db, { filter, sortField, sortDirection, limit, cursor: position, skip, now })
  const [list, total] = await withinTime(
    request,
    Promise.all([events, countEvents(db, filter, { now, beside: events })]).catch((error: unknown) => {
      throw error instanceof PageOutOfReach
        ? tooDeep('This page takes too long; go on with nextCursor')
        : error
    }),
  )
  if (total !== null) return { ...list, page, limit, total }
  return { ...list, page, limit, total: '10000+', isTotalUnknown: true }
}

const tooDeep = (message: string) => fieldError('BAD_REQUEST', 'page', 'page_too_deep', message)

/** The filter that everybody has. A type that does not exist is a mistake worth telling, not an empty list. */
export function toEventFilter(input: AuditFilter): EventFilter {
  const unknown = (input.eventType ?? [])
    .filter((type) => !isEventType(type))
    .map((type, index) => unknownType(type, index === 0))
  if (unknown[0]) throw new AppError('BAD_REQUEST', unknown[0].message, { issues: unknown })
  return {
    eventTypes: input.eventType,
    resourceType: input.resourceType,
    status: input.status,
    sourceService: input.sourceService,
    from: input.startDate === undefined ? undefined : new Date(input.startDate),
    to: input.endDate === undefined ? undefined : new Date(input.endDate),
  }
}
