import type { WebhookAttempt } from '@heimdall/contracts'
import type { Transaction } from '@heimdall/db'
import { webhookDeliveries, webhookEndpoints } from '@heimdall/db/core'
import { and, asc, eq, inArray, isNull, lt, or, sql } from '@heimdall/db/sql'
import type { Services } from '../../../kernel/index.ts'
import { attemptsWith } from './attempts-with.ts'
import type { Claimed } from './claim-deliveries.ts'
import { lockDeliveries } from './lock-deliveries.ts'

export interface SuccessWriter {
  /** Resolves when it is durable. */
  write(claimed: Claimed, attempt: WebhookAttempt): Promise<void>
}

interface Success {
  claimed: Claimed
  attempt: WebhookAttempt
}

/** A success every millisecond need not be written down as often. */
const successEveryMs = 10_000

/** Writes down what was taken. All that comes while a commit is under way shares the next one. */
export function createSuccessWriter(services: Services): SuccessWriter {
  let gathering: { successes: Success[]; written: Promise<void> } | null = null
  let last: Promise<unknown> = Promise.resolve()
  return {
    write(claimed, attempt) {
      if (gathering === null) {
        const successes: Success[] = []
        const written = last.then(() => {
          gathering = null
          return writeSuccesses(services, successes)
        })
        last = written.catch(() => undefined)
        gathering = { successes, written }
      }
      gathering.successes.push({ claimed, attempt })
      return gathering.written
    },
  }
}

/** Does nothing for those whose claim was lost meanwhile. */
async function writeSuccesses(services: Services, successes: readonly Success[]): Promise<void> {
  const now = services.clock.now()
  const rows = successes.map(({ claimed: { delivery }, attempt }) => ({
    id: delivery.id,
    claimed_at: delivery.claimedAt,
    attempt,
  }))
  const { id, endpointId, status } = webhookDeliveries
  const endpointIds = new Set(successes.map(({ claimed }) => claimed.endpoint.id))
  await services.primary.db.transaction(async (tx) => {
    // The endpoint before its deliveries, as whoever changes or deletes it locks them.
    const back = await noteSuccess(tx, [...endpointIds], now)
    const waiting = and(inArray(endpointId, back), eq(status, 'waiting'))
    const ids = rows.map((row) => row.id)
    await lockDeliveries(tx, or(inArray(id, ids), waiting))
    if (back.length > 0) await tx.update(webhookDeliveries).set({ dueAt: now }).where(waiting)
    await tx.execute(sql`
      UPDATE webhook_deliveries AS d
      SET status = 'delivered', finished_at = ${now.toISOString()}, claimed_at = NULL,
        attempts = ${attemptsWith(sql`taken.attempt`)}
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS taken(id uuid, claimed_at timestamptz, attempt jsonb)
      WHERE d.id = taken.id AND d.status = 'sending' AND d.claimed_at = taken.claimed_at`)
  })
}

/** Answers which receivers are back: they get at once what waits for them. */
async function noteSuccess(tx: Transaction, endpointIds: readonly string[], now: Date): Promise<string[]> {
  const before = new Date(now.getTime() - successEveryMs)
  const { failingSince, lastSuccessAt, id } = webhookEndpoints
  const isNews = or(sql`${failingSince} IS NOT NULL`, isNull(lastSuccessAt), lt(lastSuccessAt, before))
  const news = await tx
    .select({ id, failingSince })
    .from(webhookEndpoints)
    .where(and(inArray(id, [...endpointIds]), isNews))
    .orderBy(asc(id))
    .for('update')
  if (news.length === 0) return []
  const ids = news.map((one) => one.id)
  await tx.update(webhookEndpoints).set({ lastSuccessAt: now, failingSince: null }).where(inArray(id, ids))
  return news.flatMap((one) => (one.failingSince === null ? [] : one.id))
}
