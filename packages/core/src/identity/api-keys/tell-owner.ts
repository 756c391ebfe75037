import type { apiKeys } from '@heimdall/db/core'
import { type CommandContext, userIdOf } from '../../kernel/index.ts'
import { apiKeyCreated, queueMail } from '../../mail/index.ts'

type Row = typeof apiKeys.$inferSelect

/** A mail about a key that is new, renewed or may do more: to its owner, or of the system's to whoever did it. */
export async function tellOwner(
  { services, tx, actor, request, now }: CommandContext<unknown, unknown>,
  kind: 'created' | 'renewed' | 'widened',
  { userId, name, prefix, scopes }: Pick<Row, 'userId' | 'name' | 'prefix' | 'scopes'>,
): Promise<void> {
  const recipient = userId ?? userIdOf(actor)
  if (recipient === null) return
  await queueMail(services, tx, recipient, apiKeyCreated, {
    kind,
    system: userId === null,
    name,
    prefix,
    permissions: scopes,
    time: now.toISOString(),
    userAgent: request.userAgent,
  })
}
