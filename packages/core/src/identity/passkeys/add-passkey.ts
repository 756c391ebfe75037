import { AddPasskeyInput, Locale, Passkey } from '@heimdall/contracts'
import { passkeys } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand, fieldError, newId, requireFresh } from '../../kernel/index.ts'
import { passkeyAdded, queueMail } from '../../mail/index.ts'
import { lockPresentUser } from '../account-lock/index.ts'
import { signedIn } from '../sessions/index.ts'
import { suggestName } from './suggest-name.ts'
import { toPasskey } from './to-passkey.ts'
import { verifyAttestation } from './verify-attestation.ts'

/** Nobody has that many; without an end a stolen session could fill the table. */
const mostPasskeys = 25

/** Adds the passkey that a browser has made. The first one is a second factor, which roles may ask for. */
export const addPasskey = defineCommand({
  name: 'passkeys.add',
  permission: 'self',
  input: AddPasskeyInput,
  output: Passkey,
  async prepare({ services, actor, input, now }) {
    requireFresh(signedIn(actor), now)
    return verifyAttestation(services, signedIn(actor).userId, input.credential)
  },
  async run({ services, tx, actor, request, prepared, audit, accessChanged, now }) {
    const { userId } = signedIn(actor)
    // One after the other: which is the first, and how many there are, is decided here.
    const user = await lockPresentUser(tx, userId)
    const own = await tx.select({ name: passkeys.name }).from(passkeys).where(eq(passkeys.userId, userId))
    if (own.length >= mostPasskeys) {
      throw fieldError('CONFLICT', '', 'too_many_passkeys', 'Remove a passkey before you add another one')
    }
    const name = suggestName(
      { aaguid: prepared.aaguid, userAgent: request.userAgent, locale: Locale.parse(user.preferredLocale) },
      own.map((passkey) => passkey.name),
    )
    const [row] = await tx
      .insert(passkeys)
      .values({ id: newId(services), userId, ...prepared, name, createdAt: now })
      .onConflictDoNothing({ target: passkeys.credentialId })
      .returning()
    if (!row) throw fieldError('CONFLICT', '', 'passkey_exists', 'This passkey is in use already')
    const resource = ['user', userId] as const
    const factor = { factorId: row.id, factorName: name }
    if (own.length === 0) {
      audit('2fa_enabled', { resource, metadata: { method: 'passkey', ...factor } })
      accessChanged({ userId })
    } else {
      const metadata = { changedFields: ['passkeys'], passkeyChange: 'added', ...factor }
      audit('user_updated', { resource, metadata })
    }
    await queueMail(services, tx, userId, passkeyAdded, {
      name,
      time: now.toISOString(),
      userAgent: request.userAgent,
    })
    return toPasskey(row)
  },
})
