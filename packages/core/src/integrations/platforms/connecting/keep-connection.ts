import { type ConnectProblem, maxIntegrations } from '@heimdall/contracts'
import { integrations } from '@heimdall/db/core'
import { and, eq, ne } from '@heimdall/db/sql'
import { type CommandContext, newId } from '../../../kernel/index.ts'
import { eventOf } from '../event-of.ts'
import { givenScopes } from '../given-scopes.ts'
import { missingScopes } from '../missing-scopes.ts'
import { tokenColumns } from '../renewal/token-columns.ts'
import { tendSoon } from '../tend-soon.ts'
import type { Connection } from './arrive.ts'

type Context = Pick<CommandContext<unknown, unknown>, 'services' | 'tx' | 'audit' | 'now'>

/** Makes an integration of what was given, or renews the one of this account. The caller keeps others out. */
export async function keepConnection(
  { services, tx, audit, now }: Context,
  connection: Connection & { connectedBy: string | null },
): Promise<{ status: 'connected' | 'reconnected'; id: string; missing: number } | ConnectProblem> {
  const { provider, integrationId, requestedScopes, profile, tokens, connectedBy } = connection
  const [found] = await tx
    .select()
    .from(integrations)
    .where(and(eq(integrations.providerId, provider.id), eq(integrations.externalId, profile.subject)))
    .for('update')
  // What was disconnected, and whose platform was not told yet, is a new one.
  const before = found?.status === 'disconnected' ? undefined : found
  if (integrationId !== null && before?.id !== integrationId) return 'integration_gone'
  if (
    !before &&
    (await tx.$count(integrations, ne(integrations.status, 'disconnected'))) >= maxIntegrations
  ) {
    return 'too_many_integrations'
  }
  if (found && !before) await tx.delete(integrations).where(eq(integrations.id, found.id))
  const id = before?.id ?? newId(services)
  const hasRefreshToken = tokens.refreshToken !== null
  const scopes = givenScopes({ requestedScopes, scopes: tokens.scopes, hasRefreshToken })
  const columns = {
    // That of the connection before gives no more than was given then.
    refreshToken: null,
    ...tokenColumns(services, id, provider, tokens),
    // What the account is called, it goes on being called where fewer scopes tell no name.
    username: profile.username ?? before?.username ?? null,
    displayName: profile.displayName ?? before?.displayName ?? null,
    avatarUrl: profile.avatarUrl ?? before?.avatarUrl ?? null,
    requestedScopes,
    scopes,
    connectedBy,
    statsProblem: null,
    statsDueAt: (before?.isEnabled ?? true) ? now : null,
  }
  const [row] = before
    ? await tx.update(integrations).set(columns).where(eq(integrations.id, id)).returning()
    : await tx
        .insert(integrations)
        .values({ ...columns, id, providerId: provider.id, externalId: profile.subject, connectedAt: now })
        .returning()
  if (!row) throw new Error('The integration was not written')
  const metadata = { ...eventOf(row, provider), scopes }
  const resource = ['integration', id] as const
  if (before) {
    const addedScopes = scopes.filter((scope) => !before.scopes.includes(scope))
    const removedScopes = before.scopes.filter((scope) => !scopes.includes(scope))
    audit('integration_reconnected', { resource, metadata: { ...metadata, addedScopes, removedScopes } })
  } else audit('integration_connected', { resource, metadata })
  await tendSoon(tx, now)
  return { status: before ? 'reconnected' : 'connected', id, missing: missingScopes(row).length }
}
