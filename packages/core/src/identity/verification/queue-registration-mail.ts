import type { Locale } from '@heimdall/contracts'
import type { Transaction } from '@heimdall/db'
import { networkOf, type RequestContext, type Services } from '../../kernel/index.ts'
import { queueDeferredMail } from '../../mail/index.ts'
import { registrationMail } from './registration-mail.ts'

/** By the address that was typed, whoever owns it: nobody shall be drowned in mails by somebody else's registrations. */
const perAddress = { limit: 3, windowSeconds: 3_600 }
/** The mails of a day count for a network alone, so that nobody can use them up for the owner. */
const perAddressAndNetwork = { limit: 8, windowSeconds: 86_400 }
/** Whoever has proved the password is not kept waiting by what others do with the address. The first went by itself. */
const perAccount = { limit: 2, windowSeconds: 3_600 }

/**
 * Null, or the seconds until this address may be written to again about a registration. `userId`: of whoever asks for another
 * mail by the password.
 */
export async function registrationMailWait(
  { rateLimiter }: Services,
  { ipAddress }: RequestContext,
  { email, userId }: { email: string; userId?: string },
): Promise<number | null> {
  const address = email.toLowerCase()
  for (const [whose, rule] of [
    [`${networkOf(ipAddress)}:${address}`, perAddressAndNetwork],
    userId === undefined ? ([address, perAddress] as const) : ([userId, perAccount] as const),
  ] as const) {
    const { allowed, retryAfterSeconds } = await rateLimiter.consume(`mail:registration:${whose}`, rule)
    if (!allowed) return retryAfterSeconds
  }
  return null
}

export async function queueRegistrationMail(
  services: Services,
  tx: Transaction,
  account: { userId: string; email: string; locale?: Locale | undefined },
  request: RequestContext,
): Promise<void> {
  const { id, correlationId, ipAddress, sourceService } = request
  const userAgent = request.userAgent?.slice(0, 1024).toWellFormed() ?? null
  await queueDeferredMail(services, tx, account, registrationMail, {
    userId: account.userId,
    request: { id, correlationId, ipAddress, userAgent, sourceService },
  })
}
