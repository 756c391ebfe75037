import { SecondFactor } from '@heimdall/contracts'
import type { CommandContext, UserActor } from '../../kernel/index.ts'
import { type RenewedSession, renewSession } from '../sessions/index.ts'

export interface Confirmation {
  /** What was proved; `password+totp` for both. */
  method: 'password' | 'link' | SecondFactor | `password+${SecondFactor}`
  provider?: string
}

/** Tells the events of a confirmation from those of a sign-in, as `app` in their metadata. */
export const confirmation = 'confirmation'

/** For whoever has just proved again who they are, in whichever way: a fresh session, and a line in the log. */
export async function confirmSession(
  context: Pick<CommandContext<unknown, unknown>, 'services' | 'tx' | 'now' | 'accessChanged' | 'audit'>,
  { sessionId }: UserActor,
  { method, provider }: Confirmation,
): Promise<RenewedSession> {
  const factor = SecondFactor.safeParse(method.split('+').at(-1))
  const resource = ['auth', null] as const
  if (factor.success) context.audit('2fa_verified', { resource, metadata: { method, app: confirmation } })
  // The closed list of events has none of its own for this: it is a sign-in, to a session that goes on.
  else {
    context.audit('login', {
      resource,
      metadata: { method, sessionId, app: confirmation, ...(provider === undefined ? {} : { provider }) },
    })
  }
  return renewSession(context, sessionId, factor.success ? { secondFactor: factor.data } : {})
}
