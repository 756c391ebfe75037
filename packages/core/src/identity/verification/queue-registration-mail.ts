import type { Locale } from '@heimdall/contracts'
import type { Transaction } from '@heimdall/db'
import type { RequestContext, Services } from '../../kernel/index.ts'
import { queueDeferredMail } from '../../mail/index.ts'
import { registrationMail } from './registration-mail.ts'

/** By the address that was typed, whoever owns it: nobody shall be drowned in mails by somebody else's registrations. */
const perAddress = [
  { limit: 3, windowSeconds: 3_600 },
  { limit: 8, windowSeconds: 86_400 },
]

/** Null, or the seconds until this address may be written to again about a registration. */
export async function registrationMailWait(services: Services, email: string): Promise<number | null> {
  for (const rule of perAddress) {
    const key = `mail:registration:${rule.windowSeconds}:${email.toLowerCase()}`
    const { allowed, retryAfterSeconds } = await services.rateLimiter.consume(key, rule)
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
