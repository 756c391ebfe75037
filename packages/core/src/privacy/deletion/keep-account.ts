import { AccountKept, KeepAccountInput } from '@heimdall/contracts'
import { linkIsGone, useAccountToken } from '../../identity/account-tokens/index.ts'
import { defineCommand, limitRate, networkOf } from '../../kernel/index.ts'
import { withdrawDeletion } from './withdraw-deletion.ts'

const attemptsPerIp = { limit: 30, windowSeconds: 900 }

/** Keeps an account after all, by the link of a mail; signed in or not. It signs nobody in. */
export const keepAccount = defineCommand({
  name: 'privacy.keepAccount',
  permission: 'public',
  input: KeepAccountInput,
  output: AccountKept,
  async prepare({ services, request }) {
    await limitRate(services, `keep-account:${networkOf(request.ipAddress)}`, attemptsPerIp)
  },
  async run(context) {
    const { tx, input, now } = context
    const query = { token: input.token, purpose: 'cancel_deletion' as const, now }
    const { user, email } = await useAccountToken(tx, query)
    // An address that has changed meanwhile opens nothing any more.
    if (user.email !== email) throw linkIsGone()
    await withdrawDeletion(context, user.id)
    return { username: user.username }
  },
})
