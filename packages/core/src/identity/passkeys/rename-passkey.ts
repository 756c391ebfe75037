import { Passkey, RenamePasskeyInput } from '@heimdall/contracts'
import { passkeys } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import { defineCommand, notFound } from '../../kernel/index.ts'
import { signedIn } from '../sessions/index.ts'
import { toPasskey } from './to-passkey.ts'

/** A name proves nothing and protects nothing, so it needs no fresh sign-in. */
export const renamePasskey = defineCommand({
  name: 'passkeys.rename',
  permission: 'self',
  input: RenamePasskeyInput,
  output: Passkey,
  async run({ tx, actor, input, audit }) {
    const { userId } = signedIn(actor)
    const [row] = await tx
      .update(passkeys)
      .set({ name: input.name })
      .where(and(eq(passkeys.id, input.id), eq(passkeys.userId, userId)))
      .returning()
    if (!row) throw notFound('This passkey')
    audit('user_updated', {
      resource: ['user', userId],
      metadata: {
        changedFields: ['passkeys'],
        passkeyChange: 'renamed',
        factorId: row.id,
        factorName: row.name,
      },
    })
    return toPasskey(row)
  },
})
