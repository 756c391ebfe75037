import { hash } from 'node:crypto'
import type { Database, Transaction } from '@heimdall/db'
import { idempotencyKeys } from '@heimdall/db/core'
import { eq, sql } from '@heimdall/db/sql'
import { type Actor, type IdempotentRequest, principalOf, userIdOf } from './actor.ts'
import { AppError } from './errors.ts'
import type { Services } from './services.ts'

interface EarlierAnswer {
  value: unknown
}

/** How long an answer is kept. */
const keptMs = 24 * 3_600_000
const batchSize = 1_000

/** Two senders may choose the same key: neither is answered what the other was. `request` is the whole of it as JSON. */
export const idempotentRequest = (actor: Actor, key: string, request: string): IdempotentRequest => ({
  keyHash: sha256(`${principalOf(actor)}\0${key}`),
  userId: userIdOf(actor),
  requestHash: sha256(request),
})

/** What this request was answered with before; null when it is new. The same key with another request is refused. */
export async function findAnswer(
  services: Services,
  db: Database | Transaction,
  { keyHash, requestHash }: IdempotentRequest,
): Promise<EarlierAnswer | null> {
  const [row] = await db.select().from(idempotencyKeys).where(eq(idempotencyKeys.keyHash, keyHash))
  if (!row?.answer) return null
  if (!row.requestHash.equals(requestHash)) {
    throw new AppError('UNPROCESSABLE', 'This Idempotency-Key was used for another request; use a new one')
  }
  return { value: JSON.parse(services.secrets.unwrap(row.answer, placeOf(keyHash)).toString()) }
}

/** Whether something was answered under this key, whatever it was; for what has to be read before it can be compared. */
export async function isKnownKey(db: Database, { keyHash }: IdempotentRequest): Promise<boolean> {
  const [row] = await db.select().from(idempotencyKeys).where(eq(idempotencyKeys.keyHash, keyHash))
  return row?.answer !== undefined && row.answer !== null
}

/** Takes the key, or answers what it was taken for. Whoever holds it uncommitted makes us wait: two at once work once. */
export async function claimKey(
  services: Services,
  tx: Transaction,
  request: IdempotentRequest,
): Promise<EarlierAnswer | null> {
  const createdAt = services.clock.now()
  const claimed = await tx
    .insert(idempotencyKeys)
    .values({ ...request, createdAt })
    .onConflictDoNothing()
    .returning({ createdAt: idempotencyKeys.createdAt })
  return claimed.length > 0 ? null : findAnswer(services, tx, request)
}

/** Commits with the command: an answer without its effect is never kept, nor the other way round. */
export async function keepAnswer(
  services: Services,
  tx: Transaction,
  { keyHash }: IdempotentRequest,
  value: unknown,
): Promise<void> {
  const answer = services.secrets.wrap(Buffer.from(JSON.stringify(value)), placeOf(keyHash))
  await tx.update(idempotencyKeys).set({ answer }).where(eq(idempotencyKeys.keyHash, keyHash))
}

/** Forgets one batch of answers that have had their time. */
export async function forgetAnswers({
  primary,
  clock,
}: Services): Promise<{ more: boolean; counts: { forgotten: number } }> {
  const before = new Date(clock.now().getTime() - keptMs)
  const forgotten = await primary.db.execute(sql`
    DELETE FROM idempotency_keys WHERE key_hash IN (
      SELECT key_hash FROM idempotency_keys WHERE created_at < ${before.toISOString()}
      LIMIT ${batchSize} FOR UPDATE SKIP LOCKED
    ) RETURNING 1`)
  return { more: forgotten.length === batchSize, counts: { forgotten: forgotten.length } }
}

const placeOf = (keyHash: Buffer): string => `idempotency_keys/${keyHash.toString('hex')}`
const sha256 = (text: string): Buffer => hash('sha256', text, 'buffer')
