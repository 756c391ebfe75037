import type { Issue, PostAuditEvent } from '@heimdall/contracts'
import { isEventType, metadataProblem, nearestEventTypes, stripSecrets } from '../catalog/index.ts'
import { timeOfEventId } from '../event-id.ts'
import { hasUnstorableText } from './has-unstorable-text.ts'

const oldestMs = 24 * 3_600_000
/** Whoever sends 5,000 wrong events learns enough from these. */
const mostIssues = 100
const aheadMs = 5 * 60_000

/**
 * What the schema can not say: the type exists, a chosen id has a believable time, metadata is bounded and can be
 * stored. Names every event that is wrong, by its index; events come back without secrets in their metadata.
 */
export function checkEvents(
  events: readonly PostAuditEvent[],
  now: Date,
): { ok: true; events: PostAuditEvent[] } | { ok: false; issues: Issue[] } {
  const issues: Issue[] = []
  for (const [index, event] of events.entries()) {
    for (const issue of problemsOf(event, now, issues.length === 0)) {
      issues.push({ ...issue, path: ['events', index, ...issue.path] })
    }
    if (issues.length >= mostIssues) break
  }
  if (issues.length > 0) return { ok: false, issues }
  return {
    ok: true,
    events: events.map((event) =>
      event.metadata ? { ...event, metadata: stripSecrets(event.metadata) } : event,
    ),
  }
}

function problemsOf(event: PostAuditEvent, now: Date, isFirst: boolean): Issue[] {
  const issues: Issue[] = []
  if (!isEventType(event.eventType)) issues.push(unknownType(event.eventType, isFirst))
  const idProblem = event.id ? problemOfId(event.id, now) : null
  if (idProblem) issues.push({ path: ['id'], code: 'id_time', message: idProblem })
  const tooMuch = event.metadata ? metadataProblem(event.metadata) : null
  if (tooMuch) {
    issues.push({ path: ['metadata'], code: 'metadata_limit', message: tooMuch })
  } else if (hasUnstorableText(event)) {
    issues.push({
      path: [],
      code: 'unstorable_text',
      message: 'Text holds a NUL character or half a surrogate pair',
    })
  }
  return issues
}

/** Names the types that are nearest to what was written, for a typo is the usual reason. Only once a request: it takes a millisecond. */
export function unknownType(type: string, withHint: boolean): Issue {
  const nearest = withHint ? nearestEventTypes(type) : []
  const hint = nearest.length > 0 ? ` Did you mean ${nearest.join(', ')}?` : ''
  return {
    path: ['eventType'],
    code: 'unknown_event_type',
    message: `Unknown event type "${type.slice(0, 100)}".${hint} GET /v1/audit/catalog lists all.`,
  }
}

function problemOfId(id: string, now: Date): string | null {
  const ageMs = now.getTime() - timeOfEventId(id).getTime()
  if (ageMs > oldestMs) return 'The time in the id is more than 24 hours ago'
  if (ageMs < -aheadMs) return 'The time in the id is more than 5 minutes ahead'
  return null
}
