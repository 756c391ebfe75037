import { NoInput, TotpSetUp } from '@heimdall/contracts'
import { totpFactors } from '@heimdall/db/core'
import { isNull } from '@heimdall/db/sql'
import { base32 } from '@otplib/plugin-base32-scure'
import { generateTOTP } from '@otplib/uri'
import { defineCommand, fieldError, requireFresh } from '../../kernel/index.ts'
import { readPlatform } from '../../settings/index.ts'
import { lockPresentUser } from '../account-lock/index.ts'
import { signedIn } from '../sessions/index.ts'
import { totpShape } from './match-totp.ts'
import { newTotpSecret, sealTotpSecret } from './totp-secret.ts'

/** Makes the secret for an authenticator app. It counts for nothing until a code of the app has come back. */
export const beginTotp = defineCommand({
  name: 'twoFactor.beginTotp',
  permission: 'self',
  input: NoInput,
  output: TotpSetUp,
  async run({ services, tx, actor, audit, now }) {
    const person = signedIn(actor)
    requireFresh(person, now)
    const { userId } = person
    const user = await lockPresentUser(tx, userId)
    const secret = newTotpSecret(services)
    const sealed = sealTotpSecret(services, userId, secret)
    const [begun] = await tx
      .insert(totpFactors)
      .values({ userId, secret: sealed, createdAt: now })
      .onConflictDoUpdate({
        target: totpFactors.userId,
        set: { secret: sealed, createdAt: now },
        setWhere: isNull(totpFactors.confirmedAt),
      })
      .returning({ userId: totpFactors.userId })
    if (!begun) throw fieldError('CONFLICT', '', 'totp_enabled', 'An authenticator app is set up already')
    audit.none('nothing has changed until the app is confirmed')
    const text = base32.encode(secret, { padding: false })
    const { host } = new URL(services.publicUrl)
    // A colon would end the name in authenticator apps.
    const name = (await readPlatform(tx)).name.replaceAll(':', ' ')
    return {
      secret: text,
      uri: generateTOTP({ ...totpShape, issuer: `${name} (${host})`, label: user.username, secret: text }),
    }
  },
})
