import { backupCodes, totpFactors } from '@heimdall/db/core'
import { crypto } from '@otplib/plugin-crypto-node'
import { generateSync } from '@otplib/totp'
import { newBackupCode, sealBackupCode } from '../identity/two-factor/backup-code.ts'
import { totpShape } from '../identity/two-factor/match-totp.ts'
import { newTotpSecret, sealTotpSecret } from '../identity/two-factor/totp-secret.ts'
import { newId } from '../kernel/index.ts'
import type { TestServices } from './test-services.ts'

export interface TestTotp {
  secret: Uint8Array
  /** What the app shows now, or so many steps later. */
  code(steps?: number): string
}

/** An authenticator app that is set up already; leaves no event. */
export async function giveTotp(
  heimdall: Pick<TestServices, 'services' | 'clock'>,
  { userId }: { userId: string },
): Promise<TestTotp> {
  const { services, clock } = heimdall
  const secret = newTotpSecret(services)
  await services.primary.db.insert(totpFactors).values({
    userId,
    secret: sealTotpSecret(services, userId, secret),
    confirmedAt: clock.now(),
    createdAt: clock.now(),
  })
  return {
    secret,
    code: (steps = 0) =>
      generateSync({
        ...totpShape,
        secret,
        crypto,
        epoch: Math.floor(clock.now().getTime() / 1000) + steps * totpShape.period,
      }),
  }
}

/** Backup codes that were given out already. */
export async function giveBackupCodes(
  { services, clock }: Pick<TestServices, 'services' | 'clock'>,
  { userId }: { userId: string },
  count = 3,
): Promise<string[]> {
  const codes = Array.from({ length: count }, () => newBackupCode(services.random))
  const rows = codes.map((code) => {
    const id = newId(services)
    return { id, userId, codeHash: sealBackupCode(services, id, code), createdAt: clock.now() }
  })
  await services.primary.db.insert(backupCodes).values(rows)
  return codes
}
