import { NoInput, TrustedDeviceList } from '@heimdall/contracts'
import { signInDevices } from '@heimdall/db/core'
import { and, desc, eq, gt } from '@heimdall/db/sql'
import { defineQuery, hashToken } from '../../kernel/index.ts'
import { signedIn } from '../sessions/index.ts'

const mostShown = 100

/** Browsers that do without the second factor for a while. */
export const listTrustedDevices = defineQuery({
  name: 'twoFactor.trustedDevices',
  permission: 'self',
  input: NoInput,
  output: TrustedDeviceList,
  async run({ services, actor, request, now }) {
    const { userId } = signedIn(actor)
    const rows = await services.primary.db
      .select()
      .from(signInDevices)
      .where(and(eq(signInDevices.userId, userId), gt(signInDevices.trustedUntil, now)))
      .orderBy(desc(signInDevices.lastUsedAt))
      .limit(mostShown)
    const { device } = request.cookies
    const here = device === undefined ? undefined : hashToken(device)
    return {
      devices: rows.map(({ id, userAgent, tokenHash, trustedUntil, lastUsedAt }) => ({
        id,
        userAgent,
        current: here?.equals(tokenHash) ?? false,
        // The query asks for those that have one.
        trustedUntil: (trustedUntil ?? now).toISOString(),
        lastUsedAt: lastUsedAt.toISOString(),
      })),
    }
  },
})
