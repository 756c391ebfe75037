import type { Transaction } from '@heimdall/db'
import { oidcSigningKeys } from '@heimdall/db/core'
import { and, eq, lte, sql } from '@heimdall/db/sql'
import type { Services } from '../../../kernel/index.ts'
import { makeSigningKey, type SigningAlgorithm, signingAlgorithms } from './make-signing-key.ts'

const daySeconds = 86_400
const activeSeconds = 90 * daySeconds
/** Longer than anything lives that it has signed: apps show an ID token again when somebody signs out of them. */
const keptSeconds = 90 * daySeconds

export interface RotateOptions {
  /** Also those whose time has not come, after a key was lost. */
  force?: boolean
}

/**
 * Makes the keys that are missing, and puts the waiting one in the place of one that has signed for 90 days. A key waits
 * announced before it signs and stays announced after, so no app meets a signature by a key that it can not know. Any
 * number of processes may run it.
 */
export async function rotateSigningKeys(
  services: Services,
  { force = false }: RotateOptions = {},
): Promise<void> {
  const now = services.clock.now()
  const before = (seconds: number) => new Date(now.getTime() - seconds * 1000)
  // Made ahead: it takes a while, and no lock shall wait for it.
  const spare = new Map<SigningAlgorithm, Awaited<ReturnType<typeof makeSigningKey>>[]>()
  for (const algorithm of signingAlgorithms) {
    const missing = await countMissing(services, algorithm, force ? now : before(activeSeconds))
    const keys = await Promise.all(Array.from({ length: missing }, () => makeSigningKey(services, algorithm)))
    spare.set(algorithm, keys)
  }
  await services.primary.db.transaction(async (tx) => {
    await tx.execute(sql`LOCK TABLE oidc_signing_keys IN SHARE ROW EXCLUSIVE MODE`)
    for (const [algorithm, keys] of spare) {
      await retireDue(tx, algorithm, force ? now : before(activeSeconds), now)
      await fill(tx, algorithm, keys, now)
    }
    await tx
      .delete(oidcSigningKeys)
      .where(and(eq(oidcSigningKeys.state, 'retired'), lte(oidcSigningKeys.retiredAt, before(keptSeconds))))
  })
}

/** How many keys of a kind have to be made: two at the beginning, one when one is due. */
async function countMissing(
  { primary }: Services,
  algorithm: SigningAlgorithm,
  dueBefore: Date,
): Promise<number> {
  const rows = await primary.db.select().from(oidcSigningKeys).where(eq(oidcSigningKeys.algorithm, algorithm))
  const current = rows.filter(
    ({ state, activatedAt }) =>
      state === 'next' || (state === 'active' && (activatedAt ?? dueBefore) > dueBefore),
  )
  return Math.max(0, 2 - current.length)
}

const retireDue = (tx: Transaction, algorithm: SigningAlgorithm, dueBefore: Date, now: Date) =>
  tx
    .update(oidcSigningKeys)
    .set({ state: 'retired', retiredAt: now })
    .where(
      and(
        eq(oidcSigningKeys.algorithm, algorithm),
        eq(oidcSigningKeys.state, 'active'),
        lte(oidcSigningKeys.activatedAt, dueBefore),
      ),
    )

/** One that signs and one that waits; whoever comes second finds both there. */
async function fill(
  tx: Transaction,
  algorithm: SigningAlgorithm,
  keys: Awaited<ReturnType<typeof makeSigningKey>>[],
  now: Date,
): Promise<void> {
  const ofKind = eq(oidcSigningKeys.algorithm, algorithm)
  const states = await tx.select({ state: oidcSigningKeys.state }).from(oidcSigningKeys).where(ofKind)
  const has = (wanted: 'next' | 'active') => states.some(({ state }) => state === wanted)
  const active = { state: 'active', activatedAt: now } as const
  let hasNext = has('next')
  if (!has('active')) {
    const fresh = hasNext ? undefined : keys.shift()
    if (fresh) await tx.insert(oidcSigningKeys).values({ ...fresh, ...active })
    else
      await tx
        .update(oidcSigningKeys)
        .set(active)
        .where(and(ofKind, eq(oidcSigningKeys.state, 'next')))
    if (!fresh) hasNext = false
  }
  const [waiting] = keys
  if (!hasNext && waiting) await tx.insert(oidcSigningKeys).values({ ...waiting, state: 'next' })
}
