import { integrations } from '@heimdall/db/core'
import { and, eq, isNull, lt, or, sql } from '@heimdall/db/sql'
import { findProvider } from '../../identity/providers/index.ts'
import { fieldError, notFound, type Services } from '../../kernel/index.ts'
import { connectable, type PlatformRow } from './connectable.ts'
import { type IntegrationRow, whatIsNot } from './queries.ts'

/** Longer than all requests about one integration together; then whoever has claimed it has died. */
const claimMs = 120_000

/** An integration in one process's hands, so that no token is used by two at once. */
export interface Claimed {
  row: IntegrationRow & { claimedAt: Date }
  provider: PlatformRow
}

const isFree = (now: Date) =>
  or(isNull(integrations.claimedAt), lt(integrations.claimedAt, new Date(now.getTime() - claimMs)))

/** For whoever has asked for this one. */
export async function claimIntegration(services: Services, id: string): Promise<Claimed> {
  const now = services.clock.now()
  const { db } = services.primary
  const [row] = await db
    .update(integrations)
    .set({ claimedAt: now })
    .where(and(eq(integrations.id, id), isFree(now), sql`${integrations.status} <> 'disconnected'`))
    .returning()
  if (row) return withProvider(services, row, now)
  const there = await db.$count(
    integrations,
    and(eq(integrations.id, id), sql`${integrations.status} <> 'disconnected'`),
  )
  if (there === 0) throw notFound(whatIsNot)
  const message = 'Heimdall is talking to the platform about it just now; try again in a moment'
  throw fieldError('CONFLICT', '', 'integration_busy', message)
}

const firstDue = sql`LEAST(${integrations.refreshDueAt}, ${integrations.validateDueAt},
  ${integrations.statsDueAt}, ${integrations.revokeDueAt})`

/** The one that has waited longest for something; undefined: there is nothing to do. */
export async function claimNextDue(services: Services): Promise<Claimed | undefined> {
  const now = services.clock.now()
  const { db } = services.primary
  const due = db
    .select({ id: integrations.id })
    .from(integrations)
    .where(and(sql`${firstDue} <= ${now.toISOString()}`, isFree(now)))
    .orderBy(firstDue)
    .limit(1)
    .for('update', { skipLocked: true })
  const [row] = await db
    .update(integrations)
    .set({ claimedAt: now })
    .where(sql`${integrations.id} = (${due})`)
    .returning()
  return row && withProvider(services, row, now)
}

/** Puts it back; what was done with it is written down already, or was not done. */
export async function releaseClaim(services: Services, { row }: Claimed): Promise<void> {
  await services.primary.db
    .update(integrations)
    .set({ claimedAt: null })
    .where(and(eq(integrations.id, row.id), eq(integrations.claimedAt, row.claimedAt)))
}

async function withProvider(services: Services, row: IntegrationRow, claimedAt: Date): Promise<Claimed> {
  const provider = await findProvider(services.primary.db, { id: row.providerId })
  if (!provider || !connectable(provider))
    throw new Error('An integration has a provider that can be connected')
  return { row: { ...row, claimedAt }, provider }
}
