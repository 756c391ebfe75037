import {
  type Integration,
  IntegrationKind,
  IntegrationProblem,
  IntegrationStats,
  type IntegrationStats as Stats,
} from '@heimdall/contracts'
import type { Database, Transaction } from '@heimdall/db'
import { identityProviders, integrations, users } from '@heimdall/db/core'
import { and, asc, eq, getTableColumns, ne } from '@heimdall/db/sql'
import { notFound } from '../../kernel/index.ts'
import { missingScopes } from './missing-scopes.ts'

export type IntegrationRow = typeof integrations.$inferSelect

/** What was disconnected waits for the platform to be told; for everybody else it is gone. */
const isThere = ne(integrations.status, 'disconnected')

export const whatIsNot = 'This integration'

/** All of them, or one, as administrators and bots see them. */
export async function readIntegrations(db: Database | Transaction, id?: string): Promise<Integration[]> {
  const rows = await db
    .select({
      row: getTableColumns(integrations),
      provider: {
        slug: identityProviders.slug,
        kind: identityProviders.kind,
        name: identityProviders.name,
      },
      connector: { id: users.id, username: users.username },
    })
    .from(integrations)
    .innerJoin(identityProviders, eq(identityProviders.id, integrations.providerId))
    .leftJoin(users, eq(users.id, integrations.connectedBy))
    .where(id === undefined ? isThere : and(isThere, eq(integrations.id, id)))
    .orderBy(asc(integrations.connectedAt), asc(integrations.id))
  return rows.map(({ row, provider, connector }) => ({
    id: row.id,
    provider: { ...provider, kind: IntegrationKind.parse(provider.kind) },
    externalId: row.externalId,
    username: row.username,
    displayName: row.displayName,
    avatarUrl: row.avatarUrl,
    scopes: row.scopes,
    missingScopes: missingScopes(row),
    // The condition above leaves out the fourth.
    status: row.status as Integration['status'],
    problem: toProblem(row.problem),
    failingSince: row.failingSince?.toISOString() ?? null,
    isEnabled: row.isEnabled,
    isBot: row.isBot,
    tokenExpiresAt: row.tokenExpiresAt?.toISOString() ?? null,
    lastRefreshedAt: row.lastRefreshedAt?.toISOString() ?? null,
    nextRefreshAt: row.refreshDueAt?.toISOString() ?? null,
    validatedAt: row.validatedAt?.toISOString() ?? null,
    stats: statsOf(row),
    statsAt: row.statsAt?.toISOString() ?? null,
    statsProblem: toProblem(row.statsProblem),
    connectedBy: connector,
    connectedAt: row.connectedAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }))
}

export async function readIntegration(db: Database | Transaction, id: string): Promise<Integration> {
  const [integration] = await readIntegrations(db, id)
  if (!integration) throw notFound(whatIsNot)
  return integration
}

/** Locks it until the transaction ends. */
export async function lockIntegration(tx: Transaction, id: string): Promise<IntegrationRow> {
  const [row] = await tx
    .select()
    .from(integrations)
    .where(and(eq(integrations.id, id), isThere))
    .for('update')
  if (!row) throw notFound(whatIsNot)
  return row
}

/** What a version before this one has written may mean nothing any more. */
export function statsOf({ stats }: Pick<IntegrationRow, 'stats'>): Stats | null {
  return stats === null ? null : (IntegrationStats.safeParse(stats).data ?? null)
}

const toProblem = (problem: string | null) =>
  problem === null ? null : (IntegrationProblem.safeParse(problem).data ?? 'invalid_answer')
