import type { OutboxEvent } from '@heimdall/audit'
import { auditOutbox } from '@heimdall/db/core'
import { asc } from '@heimdall/db/sql'
import { auditPending } from '@heimdall/db/timeseries'
import type { TestServices } from './test-services.ts'

type With = Pick<TestServices, 'services'>

export type RecordedEvent = OutboxEvent & { id: string; createdAt: Date }

/** What commands have recorded and the relay has not taken yet, in the order of their ids. */
export async function eventsInOutbox({ services }: With): Promise<RecordedEvent[]> {
  const rows = await services.primary.db.select().from(auditOutbox).orderBy(asc(auditOutbox.id))
  // The column is jsonb without a type; only the kernel writes it.
  return rows.map(({ id, createdAt, event }) => ({ ...(event as OutboxEvent), id, createdAt }))
}

export async function forgetEvents({ services }: With): Promise<void> {
  await services.primary.db.delete(auditOutbox)
}

const relayLimitMs = 10_000

/** Starts the audit engine and waits until every event is in the log and has its number. */
export async function relayAll({ services }: With): Promise<void> {
  services.audit.start()
  services.audit.outboxFilled()
  const startedMs = performance.now()
  while (await isUnderWay({ services })) {
    if (performance.now() - startedMs > relayLimitMs) throw new Error('The relay did not finish')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

async function isUnderWay({ services }: With): Promise<boolean> {
  // The outbox first: what leaves it is pending before it is gone.
  const waiting = await services.primary.db.select({ id: auditOutbox.id }).from(auditOutbox).limit(1)
  const pending = await services.audit.timeseries.db
    .select({ batch: auditPending.batchId })
    .from(auditPending)
    .limit(1)
  return waiting.length + pending.length > 0
}
