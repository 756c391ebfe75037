import { PasskeyConfirmInput } from '@heimdall/contracts'
import { z } from 'zod'
import { defineCommand, limitRate, type PrepareContext } from '../../kernel/index.ts'
import { lockUser } from '../account-lock/index.ts'
import { signedIn } from '../sessions/index.ts'
import { confirmation, confirmSession } from '../step-up/index.ts'
import { noteUse } from './note-use.ts'
import { passkeyRefusal } from './refusals.ts'
import { verifyAssertion } from './verify-assertion.ts'

/** Against work without end: nobody can guess a signature. */
const perAccount = { limit: 20, windowSeconds: 900 }

/** Proves again, in a session that goes on, who one is: with a passkey, which is both factors at once. */
export const confirmWithPasskey = defineCommand({
  name: 'sessions.confirmPasskey',
  permission: 'self',
  input: PasskeyConfirmInput,
  output: z.object({ token: z.string(), expiresAt: z.date() }),
  async prepare(context) {
    const { services, actor, input } = context
    const { userId } = signedIn(actor)
    const key = `confirm-passkey:${userId}`
    await limitRate(services, key, perAccount)
    const outcome = await verifyAssertion(services, input.credential, { purpose: 'step_up', userId })
    if (!outcome.ok) {
      fail(context, outcome.reason)
      throw passkeyRefusal(outcome.reason, 'BAD_REQUEST')
    }
    await services.rateLimiter.refund(key)
    return outcome.passkey
  },
  async run(context) {
    const { tx, actor, prepared, now } = context
    const person = signedIn(actor)
    await lockUser(tx, person.userId)
    const overtaken = await noteUse(tx, prepared, now)
    if (overtaken !== null) {
      fail(context, overtaken)
      throw passkeyRefusal(overtaken, 'BAD_REQUEST')
    }
    return confirmSession(context, person, { method: 'passkey' })
  },
})

const fail = ({ auditFailure }: Pick<PrepareContext<unknown>, 'auditFailure'>, reason: string) =>
  auditFailure('2fa_failed', {
    resource: ['auth', null],
    failure: reason,
    metadata: { method: 'passkey', reason, app: confirmation },
  })
