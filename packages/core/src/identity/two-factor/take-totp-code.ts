import type { Transaction } from '@heimdall/db'
import { totpFactors } from '@heimdall/db/core'
import { and, eq, isNotNull, isNull, lt, or } from '@heimdall/db/sql'
import type { Services } from '../../kernel/index.ts'
import { matchTotp } from './match-totp.ts'
import { openTotpSecret } from './totp-secret.ts'

export type CodeOutcome = 'taken' | 'wrong_code' | 'code_used'

/** Uses a code of the account's authenticator app up: it works once (RFC 6238, section 5.2), also for two at once. */
export async function takeTotpCode(
  { services, tx, now }: { services: Services; tx: Transaction; now: Date },
  userId: string,
  code: string,
): Promise<CodeOutcome> {
  const [factor] = await tx
    .select({ secret: totpFactors.secret })
    .from(totpFactors)
    .where(and(eq(totpFactors.userId, userId), isNotNull(totpFactors.confirmedAt)))
  const step = factor ? matchTotp(openTotpSecret(services, userId, factor.secret), code, now) : null
  if (step === null) return 'wrong_code'
  const [taken] = await tx
    .update(totpFactors)
    .set({ lastStep: step })
    .where(
      and(eq(totpFactors.userId, userId), or(isNull(totpFactors.lastStep), lt(totpFactors.lastStep, step))),
    )
    .returning({ userId: totpFactors.userId })
  return taken ? 'taken' : 'code_used'
}
