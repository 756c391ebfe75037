import type { LinkedAccount } from '@heimdall/contracts'
import type { Database, Transaction } from '@heimdall/db'
import { identityProviders, linkedAccounts } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import type { ExternalProfile } from '../../kernel/index.ts'

export type LinkRow = typeof linkedAccounts.$inferSelect

export const selectLinks = (db: Database | Transaction) =>
  db
    .select({ link: linkedAccounts, provider: identityProviders })
    .from(linkedAccounts)
    .innerJoin(identityProviders, eq(identityProviders.id, linkedAccounts.providerId))

export const linksOf = (db: Database | Transaction, userId: string) =>
  selectLinks(db).where(eq(linkedAccounts.userId, userId)).orderBy(linkedAccounts.linkedAt, linkedAccounts.id)

/** A person's own, or anybody's for an administrator who names the person. */
export async function findLink(db: Database | Transaction, { id, userId }: { id: string; userId: string }) {
  const [row] = await selectLinks(db).where(eq(linkedAccounts.id, id))
  return row?.link.userId === userId ? row : undefined
}

/** What is shown of an account elsewhere; who it is never changes. */
export const shownOf = ({ username, displayName, email, avatarUrl }: ExternalProfile | LinkRow) => ({
  username,
  displayName,
  email,
  avatarUrl,
})

/** What events say of a link. */
export const eventOf = (link: LinkRow) => ({
  provider: link.provider,
  linkId: link.id,
  externalId: link.subject,
  ...(link.username === null ? {} : { username: link.username }),
})

type Row = Awaited<ReturnType<typeof linksOf>>[number]

export const toLinkedAccount = ({ link, provider }: Row): LinkedAccount => ({
  id: link.id,
  provider: {
    slug: provider.slug,
    kind: provider.kind,
    name: provider.name,
    isEnabled: provider.isEnabled,
  },
  externalId: link.subject,
  username: link.username,
  displayName: link.displayName,
  email: link.email,
  avatarUrl: link.avatarUrl,
  isPrimary: link.isPrimary,
  linkedAt: link.linkedAt.toISOString(),
  refreshedAt: link.refreshedAt.toISOString(),
  lastUsedAt: link.lastUsedAt?.toISOString() ?? null,
})
