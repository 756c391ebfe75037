import type { Transaction } from '@heimdall/db'
import { oauthClients } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import { notFound } from '../../kernel/index.ts'

export type OAuthClientRow = typeof oauthClients.$inferSelect

/** An app, locked: of this owner, where one is named. Throws NOT_FOUND. */
export async function lockOAuthClient(
  tx: Transaction,
  { id, ownerId }: { id: string; ownerId?: string },
): Promise<OAuthClientRow> {
  const own = ownerId === undefined ? undefined : eq(oauthClients.userId, ownerId)
  const [row] = await tx
    .select()
    .from(oauthClients)
    .where(and(eq(oauthClients.id, id), own))
    .for('update')
  if (!row) throw notFound('This app')
  return row
}

/** What events say of an app. */
export const eventOf = ({ clientId, name }: OAuthClientRow) => ({ clientId, clientName: name })
