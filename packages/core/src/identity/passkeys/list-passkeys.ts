import { NoInput, PasskeyList } from '@heimdall/contracts'
import { passkeys } from '@heimdall/db/core'
import { asc, eq } from '@heimdall/db/sql'
import { defineQuery } from '../../kernel/index.ts'
import { signedIn } from '../sessions/index.ts'
import { relyingParty } from './relying-party.ts'
import { toPasskey } from './to-passkey.ts'
import { userHandle } from './user-handle.ts'

/** One's own, the oldest first; there are few. */
export const listPasskeys = defineQuery({
  name: 'passkeys.list',
  permission: 'self',
  input: NoInput,
  output: PasskeyList,
  async run({ services, actor }) {
    const { userId } = signedIn(actor)
    const rows = await services.primary.db
      .select()
      .from(passkeys)
      .where(eq(passkeys.userId, userId))
      .orderBy(asc(passkeys.createdAt), asc(passkeys.id))
    return {
      passkeys: rows.map(toPasskey),
      accepted: {
        rpId: relyingParty(services).id,
        userId: userHandle(userId),
        allAcceptedCredentialIds: rows.map(({ credentialId }) => credentialId.toString('base64url')),
      },
    }
  },
})
