import { linkedAccounts } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { type CommandContext, notFound } from '../../kernel/index.ts'
import { accountUnlinked, queueMail } from '../../mail/index.ts'
import { lockUser } from '../account-lock/index.ts'
import { requireWayToSignIn } from '../sign-in/index.ts'
import { eventOf, linksOf } from './queries.ts'

/** Takes a link away, unless it is the last way to sign in, and tells its owner. */
export async function removeLink(
  {
    services,
    tx,
    audit,
    accessChanged,
    now,
  }: Pick<CommandContext<unknown, unknown>, 'services' | 'tx' | 'audit' | 'accessChanged' | 'now'>,
  { id, userId, reason }: { id: string; userId: string; reason?: string },
): Promise<void> {
  await lockUser(tx, userId)
  const rows = await linksOf(tx, userId)
  const found = rows.find(({ link }) => link.id === id)
  if (!found) throw notFound('This linked account')
  const { link, provider } = found
  await tx.delete(linkedAccounts).where(eq(linkedAccounts.id, id))
  await requireWayToSignIn(tx, userId)
  audit('account_unlinked', {
    userId,
    resource: ['account_link', id],
    metadata: { ...eventOf(link), ...(reason === undefined ? {} : { reason }) },
  })
  const next = rows.find((row) => row.link.id !== id)?.link
  if (link.isPrimary && next) {
    await tx.update(linkedAccounts).set({ isPrimary: true }).where(eq(linkedAccounts.id, next.id))
    audit('primary_account_changed', {
      userId,
      resource: ['account_link', next.id],
      metadata: { ...eventOf(next), previousProvider: link.provider, previousLinkId: id },
    })
  }
  // Bots ask by the account there, and its answer is remembered.
  accessChanged({ userId })
  await queueMail(services, tx, userId, accountUnlinked, {
    provider: provider.name,
    account: link.displayName ?? link.username,
    reason: reason ?? null,
    time: now.toISOString(),
  })
}
