import type { AuditEvent } from '@heimdall/contracts'

const arrivedAt = new WeakMap<AuditEvent, number>()
const glowMs = 1_600

export function markArrived(events: readonly AuditEvent[]): void {
  const now = performance.now()
  for (const event of events) arrivedAt.set(event, now)
}

/** Whether it came in a moment ago, before the viewer's eyes. */
export function justArrived(event: AuditEvent): boolean {
  const time = arrivedAt.get(event)
  return time !== undefined && performance.now() - time < glowMs
}
