import type { z } from 'zod'
import { type CommandContext, userIdOf } from '../../kernel/index.ts'
import { appModerated, queueMail } from '../../mail/index.ts'
import type { OAuthClientRow } from './lock-oauth-client.ts'

type Context = Pick<CommandContext<unknown, unknown>, 'services' | 'tx' | 'actor' | 'now'>
type Act = z.input<typeof appModerated.params>['act']

/** A mail about what an administrator has done with an app; whoever does it to their own knows. */
export async function tellDeveloper(
  { services, tx, actor, now }: Context,
  client: OAuthClientRow,
  act: Act,
  reason: string | null,
): Promise<void> {
  if (client.userId === null || client.userId === userIdOf(actor)) return
  await queueMail(services, tx, client.userId, appModerated, {
    act,
    name: client.name,
    clientId: client.clientId,
    reason,
    time: now.toISOString(),
  })
}
